package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.policy.Decider;
import org.doudi.rules.Packs;

/**
 * The Changchun pack decides households drawn by chance as the page does, written a second time. Draws 50,000 of them, or
 * as many as {@code -Ddoudi.oracle.households=1000000} says. One on which the two differ is printed, with no fact that the
 * difference does not need, as a scenario of what the page says.
 */
class OracleTest {

    private static final int TRIES = 50;
    private static final int HOUSEHOLDS = Integer.getInteger("doudi.oracle.households", 50_000);

    private static Decider decider;

    @BeforeContainer
    static void compile() {
        decider = Packs.compiled(Path.of("changchun")).decider();
    }

    @AfterContainer
    static void close() {
        decider.close();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void packDecidesAsThePageDoes(@ForAll Random random) {
        for (int i = 0; i < HOUSEHOLDS / TRIES; i++) {
            Situation drawn = RandomHousehold.draw(random);
            if (differs(drawn)) {
                ObjectNode smallest =
                        Smallest.of(SituationYaml.of(drawn), scenario -> differs(SituationYaml.read(scenario)));
                assertAgreed(SituationYaml.read(smallest), smallest);
                assertAgreed(drawn, SituationYaml.of(drawn));
            }
        }
    }

    private static void assertAgreed(Situation situation, ObjectNode told) {
        PlainDecision page = page(situation);
        assertThat(pack(situation))
                .as("%n%s", SituationYaml.scenario(told, page))
                .isEqualTo(page);
    }

    private static boolean differs(Situation situation) {
        return !pack(situation).equals(page(situation));
    }

    private static PlainDecision pack(Situation situation) {
        return PlainDecision.of(decider.decide(situation.household(), situation.on()));
    }

    private static PlainDecision page(Situation situation) {
        return PlainPolicy.decide(situation.household(), situation.on());
    }

    @Example
    void drawnHouseholdsReachEveryOutcomeAndEveryCountOfThePage() {
        Set<String> codes = new TreeSet<>();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            PlainDecision page = page(RandomHousehold.draw(random));
            page.outcomes().forEach(it -> codes.add(it.code()));
            codes.addAll(page.tallies().keySet());
        }
        assertThat(codes)
                .contains("TEKUN", "DIBAO", "MARGINAL", "RIGID", "MONITORED", "LEAVER", "SINGLE_DIBAO")
                .contains("B-DIBAO", "B-DIBAO-SINGLE", "B-TEKUN", "B-ELDER", "B-DIS-LIVING", "B-DIS-NURSING")
                .contains("B-ORPHAN", "B-CARE", "B-HOME", "B-FESTIVAL", "B-STUDY")
                .contains("W-MEDICAL", "W-DISABILITY", "W-UNEMPLOYED", "W-INCIDENT", "W-DEATH", "W-CUSTODY")
                .contains("W-DROPOUT", "W-EDUCATION", "W-CLIFF", "W-MISSED", "W-NODATA", "W-NOINCOME", "W-HOTLINE")
                .contains("R-EMPTY", "X-DECEASED", "X-UNLISTED", "X-INCOME", "X-PROPERTY", "X-DUPLICATE")
                .contains("X-COMBINATION", "X-CUSTODY", "X-REVIEW", "V-VISIT")
                .contains("APPLY_TEKUN", "APPLY_DIBAO", "APPLY_MARGINAL", "APPLY_RIGID", "VERIFY_AID")
                .contains("TEMPORARY_AID", "MEDICAL_AID", "EDUCATION_AID", "EMPLOYMENT_AID", "DISABILITY_AID")
                .contains("CHILD_CARE", "ELDER_CARE", "VISIT")
                .contains("group_members", "group_members_collected", "dependent_elders", "dependent_elders_placed")
                .contains("visit_elders", "visit_elders_last_month", "visit_elders_this_month")
                .contains("disability_entitled", "disability_paid", "disability_unentitled")
                .contains("elder_entitled", "elder_paid");
    }
}
