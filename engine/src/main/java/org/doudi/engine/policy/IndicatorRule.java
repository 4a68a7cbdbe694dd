package org.doudi.engine.policy;

import java.util.List;

/**
 * What a rule says of an indicator: where it is looked at, what has to hold, and by when.
 *
 * @param within which areas, as the rule names them
 * @param checks what has to hold; the first one is the indicator's value and target
 * @param progress a measure shown beside the value; null when there is none
 * @param number its place among all rules of the pack
 */
public record IndicatorRule(
        String code,
        String name,
        Text title,
        String basis,
        String within,
        List<Check> checks,
        Due due,
        AreaMeasure progress,
        int number) {

    /**
     * A measure against its target.
     *
     * @param sign how they have to compare
     * @param target parameter of the target; null when nothing may be there at all
     */
    public record Check(AreaMeasure measure, Sign sign, String target) {}

    public IndicatorRule {
        checks = List.copyOf(checks);
    }
}
