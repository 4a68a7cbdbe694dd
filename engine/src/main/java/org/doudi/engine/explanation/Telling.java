package org.doudi.engine.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doudi.engine.explanation.Explanation.LayerSeen;
import org.doudi.engine.explanation.Explanation.OutcomeSeen;
import org.doudi.engine.explanation.Explanation.RunSeen;
import org.doudi.engine.explanation.Explanation.SourceSeen;
import org.doudi.engine.explanation.Explanation.TestSeen;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Amount;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.RuleInfo;
import org.doudi.engine.policy.Text;
import org.doudi.engine.screening.StoredDecision;

/** Puts a stored decision and the pack that made it together. */
record Telling(
        StoredDecision decision,
        PolicyPack pack,
        Optional<Household> facts,
        Cast cast,
        Map<Long, SourceSeen> deliveries) {

    /** First where the household stands, then what it may have, then what somebody should see to. */
    private static final List<Outcome.Kind> READING_ORDER =
            List.of(Outcome.Kind.CATEGORY, Outcome.Kind.BENEFIT, Outcome.Kind.WARNING, Outcome.Kind.REFERRAL);

    Explanation explanation() {
        return new Explanation(
                decision.household(),
                place(),
                facts.map(household -> household.place().residence()).orElse(null),
                new RunSeen(
                        decision.run().number(),
                        decision.run().key().on(),
                        decision.since(),
                        decision.run().key().known().number(),
                        pack.manifest().name(),
                        decision.run().key().pack()),
                decision.setAside().orElse(null),
                cast.members(),
                decision.outcomes().stream()
                        .sorted(Comparator.comparing(outcome -> READING_ORDER.indexOf(outcome.kind())))
                        .map(this::seen)
                        .toList(),
                layers());
    }

    private List<String> place() {
        Place place = facts.map(Household::place).orElse(new Place(decision.county(), null, null, null));
        return Stream.of(place.county(), place.township(), place.village())
                .filter(Objects::nonNull)
                .map(this::nameOf)
                .toList();
    }

    private String nameOf(String code) {
        Region region = pack.regions().find(code);
        return region == null ? code : region.name();
    }

    private OutcomeSeen seen(Outcome outcome) {
        Optional<RuleInfo> rule = pack.rules().stream()
                .filter(each -> each.name().equals(outcome.rule()))
                .findFirst();
        Optional<Amount> amount = rule.filter(each -> outcome.amount() != null)
                .flatMap(each -> each.amounts().stream().findFirst())
                .flatMap(code -> pack.amounts().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst());
        return new OutcomeSeen(
                word(outcome.kind()),
                outcome.code(),
                cast.person(outcome.person()),
                word(outcome.severity()),
                outcome.amount(),
                word(outcome.status()),
                outcome.missing(),
                outcome.rule(),
                title(outcome, rule),
                rule.map(RuleInfo::basis).orElse(""),
                amount.map(Amount::formula).orElse(null),
                amount.map(each -> figures().in(each.formula())).orElse(List.of()),
                outcome.causes().stream().map(Outcome.Cause::code).distinct().toList(),
                rule.map(each -> tests(each.tests(), outcome.person())).orElse(List.of()));
    }

    private Text title(Outcome outcome, Optional<RuleInfo> rule) {
        ReferralProgram program =
                outcome.kind() == Outcome.Kind.REFERRAL ? pack.programs().find(outcome.code()) : null;
        return program != null
                ? program.title()
                : rule.map(RuleInfo::title).orElse(new Text(outcome.code(), outcome.code()));
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    /** From the top down to the household's own; all when it has none. */
    private List<LayerSeen> layers() {
        List<LayerSeen> layers = new ArrayList<>();
        for (String code : pack.manifest().exclusive()) {
            boolean proposed = decision.outcomes().stream()
                    .anyMatch(outcome -> outcome.kind() == Outcome.Kind.CATEGORY
                            && outcome.code().equals(code));
            pack.rules().stream()
                    .filter(rule -> rule.concludes().contains(code))
                    .findFirst()
                    .ifPresent(rule -> layers.add(
                            new LayerSeen(code, rule.title(), rule.basis(), proposed, tests(rule.tests(), null))));
            if (proposed) {
                break;
            }
        }
        return layers;
    }

    /**
     * What the tests found, in the pack's order.
     *
     * @param person whose; null for all
     */
    private List<TestSeen> tests(Set<String> codes, Long person) {
        return decision.readings().stream()
                .filter(reading -> codes.contains(reading.test()))
                .filter(reading -> person == null
                        || reading.person() == null
                        || reading.person().equals(person))
                .map(this::seen)
                .toList();
    }

    private TestSeen seen(Reading reading) {
        PackTest test = pack.test(reading.test());
        return new TestSeen(
                reading.test(),
                test == null ? new Text(reading.test(), reading.test()) : test.title(),
                cast.person(reading.person()),
                reading.result(),
                reading.observed(),
                test == null ? "" : test.sign().text(),
                reading.limit(),
                test == null ? "" : test.unit(),
                reading.missing(),
                test == null ? List.of() : figures().of(test.parameters()),
                test == null ? "" : test.basis(),
                sources(reading.sources()));
    }

    private List<SourceSeen> sources(Collection<Long> ids) {
        return ids.stream()
                .sorted()
                .map(deliveries::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private FigureUses figures() {
        return new FigureUses(
                pack,
                facts.map(household -> household.place().county()).orElse(decision.county()),
                facts.map(household -> household.place().residence()).orElse(null),
                decision.run().key().on());
    }
}
