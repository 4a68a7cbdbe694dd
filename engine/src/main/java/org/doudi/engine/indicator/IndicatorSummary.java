package org.doudi.engine.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.doudi.engine.policy.Text;

/**
 * One indicator over all its areas at the end of a run.
 *
 * @param title in both languages; its code when the pack no longer has it
 * @param met how many areas meet it; the same for the other states
 * @param lowest the lowest value; null when none can be told
 * @param highest null when none can be told
 * @param target the highest of its areas' targets; null when none is in force
 * @param lowestTarget where areas have targets of their own; the same as the other where they share one
 * @param due null when it has to be met at all times
 */
public record IndicatorSummary(
        String code,
        Text title,
        long met,
        long notMet,
        long open,
        long unknown,
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal target,
        BigDecimal lowestTarget,
        LocalDate due) {}
