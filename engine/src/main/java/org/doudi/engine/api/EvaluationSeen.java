package org.doudi.engine.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Explanation;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.TestResult;
import org.doudi.engine.policy.Text;

/**
 * What the pack in force proposes for a household that a caller told, and why.
 *
 * @param nextLook first later day on which the same facts may be decided otherwise
 * @param layers the household's layer and those above it, or all when it has none: why, and why not
 */
public record EvaluationSeen(
        String household,
        LocalDate date,
        LocalDate nextLook,
        String packVersion,
        List<OutcomeSeen> outcomes,
        List<LayerSeen> layers) {

    /**
     * @param id the member, as the caller calls it; null when it is the household's
     * @param missing feeds that it could not be told without
     */
    public record OutcomeSeen(
            String kind,
            String code,
            String id,
            String severity,
            BigDecimal amount,
            String status,
            Set<String> missing,
            String rule,
            Text title,
            String basis,
            List<String> causes,
            Calculation calculation,
            List<Check> tests) {}

    /** @param proposed whether it is the household's */
    public record LayerSeen(String code, Text title, String basis, boolean proposed, List<Check> tests) {}

    /** A test, held or not. */
    public record Check(
            String code,
            Text title,
            String id,
            TestResult result,
            String observed,
            String sign,
            String limit,
            String unit,
            String formula,
            Set<String> missing,
            List<FigureSeen> figures,
            String basis) {}

    /** How an amount comes about. */
    public record Calculation(Text title, String formula, List<FigureSeen> figures, String basis) {}

    /** A figure as it was in force. */
    public record FigureSeen(
            String parameter,
            String area,
            String residence,
            String value,
            String unit,
            LocalDate from,
            String status,
            String basis) {}

    static EvaluationSeen of(Decision decision, Explanation why, Map<Long, String> people) {
        return new EvaluationSeen(
                decision.household(),
                decision.on(),
                decision.nextLook(),
                why.packVersion().sha256(),
                why.outcomes().stream().map(reason -> outcome(reason, people)).toList(),
                why.layers().stream().map(reason -> layer(reason, people)).toList());
    }

    private static OutcomeSeen outcome(Explanation.Reason reason, Map<Long, String> people) {
        Outcome outcome = reason.outcome();
        return new OutcomeSeen(
                word(outcome.kind()),
                outcome.code(),
                person(outcome.person(), people),
                word(outcome.severity()),
                outcome.amount(),
                word(outcome.status()),
                outcome.missing(),
                outcome.rule(),
                reason.title(),
                reason.basis(),
                outcome.causes().stream().map(Outcome.Cause::code).distinct().toList(),
                reason.calculation() == null ? null : calculation(reason.calculation()),
                checks(reason, people));
    }

    private static LayerSeen layer(Explanation.Reason reason, Map<Long, String> people) {
        return new LayerSeen(
                reason.code(), reason.title(), reason.basis(), reason.outcome() != null, checks(reason, people));
    }

    private static List<Check> checks(Explanation.Reason reason, Map<Long, String> people) {
        return reason.checks().stream()
                .map(check -> new Check(
                        check.test(),
                        check.title(),
                        person(check.person(), people),
                        check.result(),
                        check.observed(),
                        check.sign().text(),
                        check.limit(),
                        check.unit(),
                        check.formula(),
                        check.missing(),
                        figures(check.figures()),
                        check.basis()))
                .toList();
    }

    private static Calculation calculation(Explanation.Calculation calculation) {
        return new Calculation(
                calculation.title(), calculation.formula(), figures(calculation.figures()), calculation.basis());
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

    private static String person(Long person, Map<Long, String> people) {
        return person == null ? null : people.get(person);
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
