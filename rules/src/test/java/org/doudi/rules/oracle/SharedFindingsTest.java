package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Policy;
import org.doudi.rules.Packs;

/** What was found of others of a place and day makes no difference to a household, nor to when it is looked at again. */
class SharedFindingsTest {

    private static Policy policy;
    private static Decider decider;

    @BeforeContainer
    static void compile() {
        policy = Packs.compiled(Path.of("changchun"));
        decider = policy.decider();
    }

    @AfterContainer
    static void close() {
        decider.close();
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void aHouseholdIsDecidedAsIfItWereAloneInTheCity(@ForAll Random random) {
        // A few places and days, so that many households come to each.
        Situation first = RandomHousehold.draw(new Random(random.nextInt(25)));
        Household next = movedTo(first.household(), RandomHousehold.draw(random).household());

        Decision amongOthers = decider.decide(next, first.on());

        try (Decider nobodys = policy.trying(List.of()).decider()) {
            Decision alone = nobodys.decide(next, first.on());
            assertThat(amongOthers).as("%s on %s", next, first.on()).isEqualTo(alone);
        }
    }

    private static Household movedTo(Household neighbour, Household household) {
        return new Household(
                household.number(),
                neighbour.place(),
                household.supporter(),
                household.members(),
                household.former(),
                household.unlisted(),
                household.visitsThrough(),
                household.missing(),
                household.quarantined());
    }
}
