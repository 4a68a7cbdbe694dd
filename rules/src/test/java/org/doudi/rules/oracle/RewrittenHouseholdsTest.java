package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Outcome;
import org.doudi.rules.Packs;

/** What may be told differently of a household without its being decided differently, and what only moves it one way. */
class RewrittenHouseholdsTest {

    private static final List<String> POOREST_FIRST = List.of("TEKUN", "DIBAO", "MARGINAL", "RIGID");

    private static Decider decider;

    @BeforeContainer
    static void compile() {
        decider = Packs.compiled(Path.of("changchun")).decider();
    }

    @AfterContainer
    static void close() {
        decider.close();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void orderOfMembersAndOfTheirRowsChangesNothing(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);
        Household shuffled = Rewritten.shuffled(drawn.household(), random);
        assertThat(outcomes(shuffled, drawn.on())).as("%s", drawn).isEqualTo(outcomes(drawn.household(), drawn.on()));
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void moreIncomeNeverMovesAHouseholdToAPoorerLayer(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);
        if (drawn.household().members().isEmpty()) {
            return;
        }
        int which = random.nextInt(drawn.household().members().size());
        LocalDate through = drawn.on().withDayOfMonth(1).minusDays(1);
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2);
        IncomeLine line = new IncomeLine("pension", amount, through.minusMonths(11), through, 1);
        Household richer = Rewritten.richer(drawn.household(), which, line);
        assertThat(layer(richer, drawn.on()))
                .as("%s with %s", drawn, line)
                .isGreaterThanOrEqualTo(layer(drawn.household(), drawn.on()));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void feedThatNoRuleOfHouseholdsReadsMayBeMissing(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);
        List<Outcome> whole = outcomes(drawn.household(), drawn.on());
        for (String feed : List.of("facilities", "resources", "leads", "incidents", "unemployment")) {
            assertThat(outcomes(Rewritten.lacking(drawn.household(), feed), drawn.on()))
                    .as("%s without %s", drawn, feed)
                    .isEqualTo(whole);
        }
    }

    private static List<Outcome> outcomes(Household household, LocalDate on) {
        return decider.decide(household, on).outcomes();
    }

    private static int layer(Household household, LocalDate on) {
        return outcomes(household, on).stream()
                .mapToInt(it -> POOREST_FIRST.indexOf(it.code()))
                .filter(rank -> rank >= 0)
                .min()
                .orElse(POOREST_FIRST.size());
    }
}
