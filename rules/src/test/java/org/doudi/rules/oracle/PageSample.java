package org.doudi.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Policy;

/** The same households, drawn once, with what the page says of each: to hold many packs against. */
public final class PageSample {

    private record Told(Situation situation, PlainDecision page) {}

    private final List<Told> households = new ArrayList<>();

    private PageSample() {}

    /** That many households, and no others from one call to the next. */
    public static PageSample of(int households) {
        PageSample sample = new PageSample();
        Random random = new Random(households);
        for (int i = 0; i < households; i++) {
            Situation drawn = RandomHousehold.draw(random);
            sample.households.add(new Told(drawn, PlainPolicy.decide(drawn.household(), drawn.on())));
        }
        return sample;
    }

    /** Looks no further than the first household on which they differ. */
    public boolean agreesWith(Policy policy) {
        try (Decider decider = policy.decider()) {
            for (Told told : households) {
                Situation situation = told.situation();
                Decision decision = decider.decide(situation.household(), situation.on());
                if (!PlainDecision.of(decision).equals(told.page())) {
                    return false;
                }
            }
        }
        return true;
    }
}
