package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Outcome;
import org.doudi.rules.Packs;

/** The Changchun pack decides households drawn by chance as the page does, written a second time. */
class OracleTest {

    private static Decider decider;

    @BeforeContainer
    static void compile() {
        decider = Packs.compiled(Path.of("changchun")).decider();
    }

    @AfterContainer
    static void close() {
        decider.close();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void packDecidesAsThePageDoes(@ForAll long seed) {
        RandomHousehold drawn = new RandomHousehold(seed);
        Household household = drawn.draw();
        assertThat(PlainLines.of(decider.decide(household, drawn.on).outcomes().stream()
                        .filter(outcome -> outcome.kind() != Outcome.Kind.WARNING)
                        .toList()))
                .as("%s on %s", household, drawn.on)
                .isEqualTo(PlainPolicy.decide(household, drawn.on));
    }

    @Example
    void drawnHouseholdsReachEveryOutcomeOfTheSections() {
        Set<String> codes = new TreeSet<>();
        for (long seed = 0; seed < 2000; seed++) {
            RandomHousehold drawn = new RandomHousehold(seed);
            PlainPolicy.decide(drawn.draw(), drawn.on).forEach(line -> codes.add(line.split(" ")[1]));
        }
        assertThat(codes)
                .contains("TEKUN", "DIBAO", "MARGINAL", "RIGID", "MONITORED", "LEAVER", "SINGLE_DIBAO")
                .contains("B-DIBAO", "B-DIBAO-SINGLE", "B-TEKUN", "B-ELDER", "B-DIS-LIVING", "B-DIS-NURSING")
                .contains("B-ORPHAN", "B-CARE", "B-HOME", "B-FESTIVAL", "B-STUDY")
                .contains("APPLY_TEKUN", "APPLY_DIBAO", "APPLY_MARGINAL", "APPLY_RIGID")
                .contains("DISABILITY_AID", "CHILD_CARE", "ELDER_CARE", "EDUCATION_AID");
    }
}
