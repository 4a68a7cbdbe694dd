package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioRunTest {

    private final ScenarioRun run = new ScenarioRun(Willow.policy());

    @Test
    void theScenariosOfThePackHold() {
        assertThat(run.runAll()).isNotEmpty().allMatch(ScenarioRun.Result::holds);
    }

    @Test
    void aRuleThatNoScenarioMakesFireAndAnAnswerThatNoTestGaveAreNamed() {
        run.run(Willow.scenario("""
                - name: 只触及一部分
                  date: 2024-06-15
                  household: {county: "990102", residence: urban}
                  members:
                    - {id: 甲, born: 1990-01-01, relation: 户主}
                  output:
                    category: []
                """));
        Coverage coverage = run.coverage();

        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.firedRules())
                .isPositive()
                .isEqualTo(Willow.policy().pack().rules().size()
                        - coverage.neverFired().size());
        assertThat(coverage.neverFired()).extracting(RuleInfo::name).contains("老人金");
        assertThat(coverage.gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.never()).isNotEmpty());
    }

    @Test
    void anAnswerThatATestCannotGiveIsNotWaitedFor() {
        run.run(Willow.scenario("""
                - name: 没有错误行
                  date: 2024-06-15
                  household: {county: "990102", residence: urban}
                  members:
                    - {id: 甲, born: 1990-01-01, relation: 户主}
                  output: {}
                """));

        // A bad row makes its number untold, so that the test for none of them passes or is untold.
        assertThat(run.coverage().gaps())
                .filteredOn(gap -> gap.test().equals("household.unspoiled"))
                .extracting(Coverage.Gap::never)
                .containsExactly(Set.of(TestResult.UNKNOWN));
    }

    @Test
    void whatIsAbsentExtraOrOtherIsSaid() {
        ScenarioRun.Result result = run.run(Willow.scenario("""
                - name: 写错的场景
                  date: 2024-06-15
                  household: {county: "990102", residence: urban}
                  members:
                    - {id: 甲, born: 1990-01-01, relation: 户主}
                  output:
                    category: [{code: CARE}]
                    benefit: [{code: B-FLOOR, amount: 599.99}]
                """));

        assertThat(result.differences())
                .extracting(Text::en)
                .containsExactlyInAnyOrder(
                        "CARE is absent",
                        "FLOOR proposed was not expected",
                        "LATER proposed was not expected",
                        "B-FLOOR: amount should be 599.99 and is 600.00");
    }

    @Test
    void aFigureMayBeTriedOrTakenAway() {
        ScenarioRun.Result result = run.run(Willow.scenario("""
                - name: 试算
                  date: 2024-06-15
                  household: {county: "990102", residence: urban}
                  members:
                    - {id: 甲, born: 1990-01-01, relation: 户主}
                  parameters:
                    - {parameter: floor, value: 100}
                    - {parameter: floor.later, value: ~}
                  output:
                    category: [{code: FLOOR}]
                    benefit: [{code: B-FLOOR, amount: 100}]
                """));

        assertThat(result.differences()).isEmpty();
    }

    @Test
    void aFieldThatFactsDoNotHaveIsAFault() {
        assertThatThrownBy(() -> Willow.scenario("""
                        - name: 多了一个字段
                          date: 2024-06-15
                          household: {county: "990102", residence: urban, colour: red}
                          members: []
                          output: {}
                        """))
                .isInstanceOfSatisfying(
                        PackFaulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::code)
                                .containsExactly("scenario.unreadable"));
    }
}
