package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.rules.Packs;

/** What the rules said of households that replied alike, they say of this one too. */
class PrecedentsTest {

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
    void householdIsDecidedAsTheNetworkOfRulesWouldItself(@ForAll Random random) {
        Situation drawn = RandomHousehold.draw(random);

        Decision remembered = decider.decide(drawn.household(), drawn.on());
        Decision afresh = decider.decideInFull(drawn.household(), drawn.on());

        assertThat(remembered.outcomes()).as("%s", drawn).isEqualTo(afresh.outcomes());
        assertThat(remembered.tallies()).as("%s", drawn).isEqualTo(afresh.tallies());
        assertThat(afresh.readings()).as("%s", drawn).containsAll(remembered.readings());
    }
}
