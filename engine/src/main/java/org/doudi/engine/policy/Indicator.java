package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * How one indicator stands in one area on one day, and what that rests on.
 *
 * @param residence {@code urban} or {@code rural}; null for the area as a whole
 * @param value four decimals, half up; null when it cannot be told
 * @param target null when no row is in force
 * @param due null when it has to be met at all times
 * @param missing feeds, or {@code parameter:NAME}, without which it could not be told
 * @param rule the rule's name in the pack
 * @param grounds every figure and every count behind value, target and progress
 */
public record Indicator(
        String code,
        String area,
        String residence,
        BigDecimal value,
        BigDecimal target,
        LocalDate due,
        IndicatorState state,
        SortedSet<String> missing,
        String rule,
        List<Ground> grounds) {

    public Indicator {
        grounds = List.copyOf(grounds);
    }

    /** What a ground is behind. */
    public enum Role {
        VALUE,
        TARGET,
        /** A further condition. */
        CONDITION,
        /** The running month, which is not judged yet. */
        PROGRESS
    }

    /**
     * One number behind an indicator.
     *
     * @param what a term, such as {@code rural:dibao.standard}, or a measure
     * @param value null when it cannot be told
     * @param status of a figure; null for what was counted
     * @param from first day on which the figure holds; null for what was counted
     * @param basis of a figure; null for what was counted
     */
    public record Ground(Role role, String what, BigDecimal value, FigureStatus status, LocalDate from, String basis) {}
}
