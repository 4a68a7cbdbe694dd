package org.doudi.engine.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.doudi.engine.household.Household;

/**
 * A situation of a pack and what must come of it, as a lawyer would read it.
 *
 * @param name a sentence of the policy
 * @param household null when the situation is an area's
 * @param area null when the situation is a household's
 * @param people what the file calls each member, by person
 * @param trials figures tried in place of the pack's own
 * @param tallies what must be counted of the household, no more and no less; null when that is not looked at
 * @param indicators how some of the area's indicators must stand; the others are not looked at
 * @param expected for each kind that the file names, exactly the outcomes there must be
 */
public record Scenario(
        String name,
        LocalDate on,
        Household household,
        AreaFacts area,
        Map<Long, String> people,
        List<Figures.Trial> trials,
        Map<Outcome.Kind, List<Expected>> expected,
        SortedMap<String, Integer> tallies,
        List<ExpectedIndicator> indicators,
        Position at) {

    /**
     * A situation told in the shape of the scenario files.
     *
     * @throws IllegalArgumentException when it says something that facts or outcomes do not have
     */
    public static Scenario read(JsonNode situation) throws JsonProcessingException {
        return ScenarioReader.read(situation, Position.of("situation"));
    }

    /** How an indicator must stand. What is null is not compared. */
    public record ExpectedIndicator(
            String code, IndicatorState state, BigDecimal value, BigDecimal target, SortedSet<String> missing) {}

    /**
     * An outcome that there must be. What is null is not compared, but for the person.
     *
     * @param id what the file calls the member; null when the outcome is the household's
     */
    public record Expected(
            String code,
            String id,
            Outcome.Status status,
            BigDecimal amount,
            Outcome.Severity severity,
            SortedSet<String> missing) {}
}
