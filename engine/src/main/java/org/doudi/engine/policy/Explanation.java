package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Why a decision is what it is, and why it is not another: the household's layer and those above it, then every outcome,
 * each with the tests that its rule cites, what was observed, what it was compared with, and on whose authority.
 *
 * @param layers the layers that exclude each other, in the pack's order, down to the household's own; all when it has none
 * @param outcomes every outcome of the decision, in its order
 */
public record Explanation(
        String household, LocalDate on, PackVersion packVersion, List<Reason> layers, List<Reason> outcomes) {

    /**
     * Why a rule concluded something, or did not.
     *
     * @param title of the rule
     * @param basis legal basis of the rule
     * @param outcome what it concluded; null when it did not
     * @param after earlier outcomes that the rule asked for and found
     * @param calculation of the amount; null when there is none
     */
    public record Reason(
            String code,
            Long person,
            String rule,
            Text title,
            String basis,
            Outcome outcome,
            List<Check> checks,
            Set<String> after,
            Calculation calculation) {}

    /**
     * One test that the rule cites.
     *
     * @param observed in the test's unit; null when it could not be observed
     * @param limit null when its figure is not in force
     * @param formula how the limit comes about, as the pack writes it
     * @param figures that observed and limit rest on, with their status and since when
     * @param sources deliveries that brought what was observed
     */
    public record Check(
            String test,
            Text title,
            Long person,
            TestResult result,
            String observed,
            Sign sign,
            String limit,
            String unit,
            String formula,
            List<Figure> figures,
            Set<String> missing,
            Set<Long> sources,
            String basis) {}

    /**
     * How an amount comes about.
     *
     * @param formula as the pack writes it
     */
    public record Calculation(Text title, String formula, List<Figure> figures, String basis) {}
}
