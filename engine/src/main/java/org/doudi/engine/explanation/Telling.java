package org.doudi.engine.explanation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doudi.engine.explanation.Explained.RunSeen;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Explainer;
import org.doudi.engine.policy.Explanation;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Region;
import org.doudi.engine.registry.Finding;
import org.doudi.engine.registry.ListedDelivery;
import org.doudi.engine.screening.StoredDecision;

/** Adds to what the pack says of a decision who the people are, where they live and which files the values came from. */
record Telling(
        StoredDecision decision,
        PolicyPack pack,
        Optional<Household> facts,
        List<Finding> findings,
        Cast cast,
        Map<Long, ListedDelivery> deliveries) {

    Explained explained() {
        Place place = facts.map(Household::place).orElse(new Place(decision.county(), null, null, "any"));
        Explanation explanation = new Explainer(pack)
                .explain(
                        new Decision(
                                decision.household(),
                                decision.run().key().on(),
                                null,
                                decision.outcomes(),
                                decision.readings()),
                        place);
        Reasons reasons = new Reasons(pack, cast, deliveries);
        return new Explained(
                decision.household(),
                names(place),
                facts.isEmpty() ? null : place.residence(),
                run(decision, pack),
                decision.setAside().orElse(null),
                cast.members(),
                reasons.findings(findings),
                reasons.outcomes(explanation),
                reasons.layers(explanation));
    }

    static RunSeen run(StoredDecision decision, PolicyPack pack) {
        return new RunSeen(
                decision.run().number(),
                decision.run().key().on(),
                decision.since(),
                decision.run().key().known().number(),
                pack.manifest().name(),
                decision.run().key().pack());
    }

    private List<String> names(Place place) {
        return Stream.of(place.county(), place.township(), place.village())
                .filter(Objects::nonNull)
                .map(this::nameOf)
                .toList();
    }

    private String nameOf(String code) {
        Region region = pack.regions().find(code);
        return region == null ? code : region.name();
    }
}
