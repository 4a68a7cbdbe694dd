package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
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
import org.doudi.rules.Packs;

/** Until the day on which a decision wants to be looked at again, it stands. */
class NextLookTest {

    private static Decider decider;

    @BeforeContainer
    static void compile() {
        decider = Packs.compiled(Path.of("changchun")).decider();
    }

    @AfterContainer
    static void close() {
        decider.close();
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void decisionStandsOnEveryDayBeforeItsNextLook(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);
        Decision first = decider.decide(drawn.household(), drawn.on());

        assertThat(first.nextLook()).isAfter(drawn.on());
        for (LocalDate later = drawn.on().plusDays(1); later.isBefore(first.nextLook()); later = later.plusDays(1)) {
            Decision then = decider.decide(drawn.household(), later);
            assertThat(then.outcomes()).as("%s on %s", drawn, later).isEqualTo(first.outcomes());
            assertThat(then.readings()).as("%s on %s", drawn, later).isEqualTo(first.readings());
            assertThat(then.tallies()).as("%s on %s", drawn, later).isEqualTo(first.tallies());
        }
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void decisionStandsWhileVisitsAreNotDeliveredUpToTheDayThatItNames(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);
        Decision told = decider.decide(drawn.household(), drawn.on());
        LocalDate through = drawn.household().visitsThrough();
        LocalDate later = (through == null ? drawn.on().minusDays(40) : through).plusDays(1 + random.nextInt(60));

        assertThat(told.visitsNext())
                .satisfiesAnyOf(
                        next -> assertThat(next).isNull(),
                        next -> assertThat(through == null || next.isAfter(through))
                                .isTrue());
        if (told.visitsNext() == null || later.isBefore(told.visitsNext())) {
            Decision then = decider.decide(visitedThrough(drawn.household(), later), drawn.on());
            assertThat(then.outcomes()).as("%s through %s", drawn, later).isEqualTo(told.outcomes());
            assertThat(then.readings()).as("%s through %s", drawn, later).isEqualTo(told.readings());
            assertThat(then.tallies()).as("%s through %s", drawn, later).isEqualTo(told.tallies());
        }
    }

    private static Household visitedThrough(Household of, LocalDate day) {
        return new Household(
                of.number(),
                of.place(),
                of.supporter(),
                of.members(),
                of.former(),
                of.unlisted(),
                day,
                of.missing(),
                of.quarantined());
    }
}
