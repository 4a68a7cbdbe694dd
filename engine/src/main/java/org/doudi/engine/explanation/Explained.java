package org.doudi.engine.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doudi.engine.policy.TestResult;
import org.doudi.engine.policy.Text;

/**
 * A household's decision as it stood at a run, with everything that it rests on.
 *
 * @param place names of county, township and village, as far as they are known
 * @param residence {@code urban} or {@code rural}; null when no longer known
 * @param members in the order of their rows
 * @param findings of visits, which stand in place of what partners say
 * @param layers the household's layer and those above it, or all when it has none
 * @param setAside the rule that failed on the household; null when it was decided
 */
public record Explained(
        String household,
        List<String> place,
        String residence,
        RunSeen run,
        String setAside,
        List<PersonSeen> members,
        List<FindingSeen> findings,
        List<OutcomeSeen> outcomes,
        List<LayerSeen> layers)
        implements Answer {

    /**
     * The run at which the decision was in force.
     *
     * @param since the run that first decided so
     */
    public record RunSeen(int number, LocalDate date, int since, long knownPoint, String pack, String packVersion) {}

    /**
     * A member, the identity number masked; of a household that a caller told, {@code name} is what the caller calls the
     * member and there is no number.
     */
    public record PersonSeen(long person, String name, String idNumber, String relation, LocalDate born) {}

    /**
     * What a visit found.
     *
     * @param about {@code income}, {@code vehicle}, {@code member} or {@code supporter}
     * @param subject the kind of income, the number plate or the household number
     * @param found in the words of its file
     * @param validThrough the last day on which it stands
     * @param source null when the delivery is no longer known
     */
    public record FindingSeen(
            String about,
            PersonSeen person,
            String subject,
            String found,
            LocalDate visited,
            LocalDate validThrough,
            String by,
            SourceSeen source) {}

    /**
     * Something that the run proposed.
     *
     * @param kind {@code category}, {@code benefit}, {@code warning} or {@code referral}
     * @param person null when it is the household's
     * @param severity {@code red}, {@code orange}, {@code yellow} or null
     * @param status {@code proposed} or {@code pending_data}
     * @param causes of a referral: codes of the outcomes that ask for it
     * @param rule name in the pack
     * @param amountFrom how the amount comes about; null without one
     * @param tests that the rule cites
     */
    public record OutcomeSeen(
            String kind,
            String code,
            PersonSeen person,
            String severity,
            BigDecimal amount,
            String status,
            Set<String> missing,
            String rule,
            Text title,
            String basis,
            AmountSeen amountFrom,
            List<String> causes,
            List<TestSeen> tests) {}

    /** How an amount comes about: the pack's formula, and the figures in it as they were in force. */
    public record AmountSeen(Text title, String formula, List<FigureSeen> figures, String basis) {}

    /**
     * A layer that was tried.
     *
     * @param proposed whether it is the household's
     */
    public record LayerSeen(String code, Text title, String basis, boolean proposed, List<TestSeen> tests) {}

    /**
     * A test that was looked at, held or not.
     *
     * @param person null for a test of the household
     * @param observed null when it could not be told
     * @param limit null when its figure is not in force
     * @param formula how the limit comes about, as the pack writes it
     * @param figures that the limit, or what was observed, is made from
     */
    public record TestSeen(
            String code,
            Text title,
            PersonSeen person,
            TestResult result,
            String observed,
            String sign,
            String limit,
            String formula,
            String unit,
            Set<String> missing,
            List<FigureSeen> figures,
            String basis,
            List<SourceSeen> sources) {}

    /** A figure of the pack as it was in force; {@code status} is shown wherever the figure is. */
    public record FigureSeen(
            String parameter,
            String area,
            String residence,
            String value,
            String unit,
            LocalDate from,
            String status,
            String basis) {}

    /** A delivery that brought a value. */
    public record SourceSeen(long delivery, String feed, String sender, String file, LocalDate dataDate) {}
}
