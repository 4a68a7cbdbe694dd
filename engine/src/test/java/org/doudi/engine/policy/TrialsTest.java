package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private final Scenario scenario = Willow.scenario("""
            - name: 一老一少
              date: 2024-06-15
              household: {county: "990102", residence: urban}
              members:
                - {id: 甲, born: 1990-01-01, relation: 户主}
                - {id: 乙, born: 1940-01-01, relation: 父}
              output:
                category: []
            """);

    @Test
    void whyNotNamesTheConditionThatIsNotMet() {
        Trial care = of("CARE").get(0);

        assertThat(care.outcome()).isNull();
        assertThat(care.conditions())
                .filteredOn(condition -> !condition.met())
                .singleElement()
                .isInstanceOfSatisfying(Trial.OnTest.class, on -> {
                    assertThat(on.asked()).isEqualTo("passes");
                    assertThat(on.check().test()).isEqualTo("old.all");
                    assertThat(on.check().observed()).isEqualTo("1");
                });
    }

    @Test
    void aRuleAboutMembersIsPutToEach() {
        assertThat(of("B-OLD"))
                .extracting(trial -> scenario.people().get(trial.person()), trial -> trial.outcome() != null)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("甲", false),
                        org.assertj.core.groups.Tuple.tuple("乙", true));
    }

    @Test
    void anOutcomeAskedForIsACondition() {
        assertThat(of("B-FLOOR").get(0).conditions()).containsExactly(new Trial.OnOutcome("has", "FLOOR", true));
    }

    @Test
    void aCodeThatNoRuleConcludesHasNoTrials() {
        assertThat(of("NONE")).isEmpty();
    }

    private List<Trial> of(String code) {
        try (Decider decider = Willow.policy().decider()) {
            Decision decision = decider.decideInFull(scenario.household(), scenario.on());
            return new Trials(Willow.pack(), decision, scenario.household().place()).of(code);
        }
    }
}
