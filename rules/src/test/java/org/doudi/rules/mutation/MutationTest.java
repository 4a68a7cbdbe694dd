package org.doudi.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.doudi.rules.Packs;
import org.doudi.rules.oracle.PageSample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few changes of the pack that must not go unnoticed; {@link MutationRun} tries all of them. */
class MutationTest {

    private static List<Mutant> mutants;
    private static Judge judge;

    @BeforeAll
    static void change() {
        mutants = ListMutations.of(
                new PackText(Packs.compiled(Path.of("changchun")).pack().files()));
        judge = new Judge(PageSample.of(1_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    definitions/tests.csv            | pc,<=,dibao.standard               | BY_SCENARIO
                    definitions/tests.csv            | dearest_vehicle,<,                 | BY_SCENARIO
                    standards/dibao.csv              | 220183,rural,2024-01-01,471        | BY_LIST
                    standards/kinds.csv              | without: properties,商业           | BY_SCENARIO
                    standards/feeds.csv              | education,401                      | BY_LIST
                    standards/referral-programs.csv  | 民政,Civil Affairs,,township,4     | BY_LIST
                    standards/warnings.csv           | 2000-01-01,0.11                    | BY_SCENARIO
                    """)
    void changeIsNoticed(String file, String change, Judgement by) {
        List<Mutant> meant = mutants.stream()
                .filter(it -> it.file().equals(file) && it.change().contains(change))
                .toList();
        assertThat(meant).isNotEmpty();
        assertThat(judge.judge(meant.get(0))).isEqualTo(by);
    }
}
