package org.doudi.engine.explanation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.doudi.engine.explanation.Explained.AmountSeen;
import org.doudi.engine.explanation.Explained.FigureSeen;
import org.doudi.engine.explanation.Explained.FindingSeen;
import org.doudi.engine.explanation.Explained.LayerSeen;
import org.doudi.engine.explanation.Explained.OutcomeSeen;
import org.doudi.engine.explanation.Explained.SourceSeen;
import org.doudi.engine.explanation.Explained.TestSeen;
import org.doudi.engine.explanation.Inquiry.ConditionSeen;
import org.doudi.engine.explanation.Inquiry.TrialSeen;
import org.doudi.engine.policy.Explanation;
import org.doudi.engine.policy.Explanation.Calculation;
import org.doudi.engine.policy.Explanation.Check;
import org.doudi.engine.policy.Explanation.Reason;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.Text;
import org.doudi.engine.policy.Trial;
import org.doudi.engine.registry.Finding;
import org.doudi.engine.registry.ListedDelivery;

/**
 * Reasons as people see them, whether the decision is stored or was made on the spot.
 *
 * @param deliveries that brought values, by their number; none for a household that a caller told
 */
record Reasons(PolicyPack pack, Cast cast, Map<Long, ListedDelivery> deliveries) {

    /** First where the household stands, then what it may have, then what somebody should see to. */
    private static final List<Outcome.Kind> READING_ORDER =
            List.of(Outcome.Kind.CATEGORY, Outcome.Kind.BENEFIT, Outcome.Kind.WARNING, Outcome.Kind.REFERRAL);

    List<OutcomeSeen> outcomes(Explanation explanation) {
        return explanation.outcomes().stream()
                .sorted(Comparator.comparing(
                        reason -> READING_ORDER.indexOf(reason.outcome().kind())))
                .map(this::outcome)
                .toList();
    }

    List<LayerSeen> layers(Explanation explanation) {
        return explanation.layers().stream().map(this::layer).toList();
    }

    List<FindingSeen> findings(List<Finding> found) {
        return found.stream().map(this::finding).toList();
    }

    List<TrialSeen> trials(List<Trial> trials) {
        return trials.stream().map(this::trial).toList();
    }

    private TrialSeen trial(Trial trial) {
        return new TrialSeen(
                trial.rule(),
                trial.title(),
                trial.basis(),
                cast.person(trial.person()),
                trial.outcome() != null,
                trial.conditions().stream().map(this::condition).toList());
    }

    private ConditionSeen condition(Trial.Condition condition) {
        if (condition instanceof Trial.OnTest on) {
            return new ConditionSeen(
                    on.asked(), null, tests(List.of(on.check())).get(0), on.met());
        }
        Trial.OnOutcome on = (Trial.OnOutcome) condition;
        return new ConditionSeen(on.asked(), on.code(), null, on.met());
    }

    private FindingSeen finding(Finding finding) {
        return new FindingSeen(
                word(finding.about()),
                cast.person(finding.person()),
                finding.subject(),
                finding.found(),
                finding.visited(),
                finding.validThrough(),
                finding.by(),
                sources(List.of(finding.source())).stream().findFirst().orElse(null));
    }

    private LayerSeen layer(Reason reason) {
        return new LayerSeen(
                reason.code(), reason.title(), reason.basis(), reason.outcome() != null, tests(reason.checks()));
    }

    private OutcomeSeen outcome(Reason reason) {
        Outcome outcome = reason.outcome();
        return new OutcomeSeen(
                word(outcome.kind()),
                outcome.code(),
                cast.person(outcome.person()),
                word(outcome.severity()),
                outcome.amount(),
                word(outcome.status()),
                outcome.missing(),
                reason.rule(),
                title(reason),
                reason.basis(),
                amount(reason.calculation()),
                outcome.causes().stream().map(Outcome.Cause::code).distinct().toList(),
                tests(reason.checks()));
    }

    private Text title(Reason reason) {
        ReferralProgram program = reason.outcome().kind() == Outcome.Kind.REFERRAL
                ? pack.programs().find(reason.code())
                : null;
        return program == null ? reason.title() : program.title();
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static AmountSeen amount(Calculation calculation) {
        return calculation == null
                ? null
                : new AmountSeen(
                        calculation.title(),
                        calculation.formula(),
                        figures(calculation.figures()),
                        calculation.basis());
    }

    private List<TestSeen> tests(List<Check> checks) {
        return checks.stream()
                .map(check -> new TestSeen(
                        check.test(),
                        check.title(),
                        cast.person(check.person()),
                        check.result(),
                        check.observed(),
                        check.sign().text(),
                        check.limit(),
                        check.formula(),
                        check.unit(),
                        check.missing(),
                        figures(check.figures()),
                        check.basis(),
                        sources(check.sources())))
                .toList();
    }

    private static List<FigureSeen> figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new FigureSeen(
                        figure.parameter(),
                        figure.area(),
                        figure.residence(),
                        figure.text(),
                        figure.unit(),
                        figure.from(),
                        figure.status() == null ? null : figure.status().word(),
                        figure.basis()))
                .toList();
    }

    private List<SourceSeen> sources(Collection<Long> ids) {
        return ids.stream()
                .sorted()
                .map(deliveries::get)
                .filter(Objects::nonNull)
                .map(each -> new SourceSeen(each.id(), each.feed(), each.sender(), each.fileName(), each.dataDate()))
                .toList();
    }
}
