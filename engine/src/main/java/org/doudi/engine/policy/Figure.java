package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One figure of a pack: what a parameter is worth, where, for whom, since when, and on what authority.
 *
 * @param area code of the division it holds in, down to the country's 000000
 * @param residence {@code urban}, {@code rural} or {@code any}
 * @param from first day on which it holds; null for a figure tried in a scenario, which always does
 * @param value in its unit; null for a list
 * @param words the entries of a list; empty for a number
 * @param basis the document it comes from
 * @param at where it stands in the pack; null for a figure tried in a scenario
 */
public record Figure(
        String parameter,
        String area,
        String residence,
        LocalDate from,
        BigDecimal value,
        List<String> words,
        String unit,
        FigureStatus status,
        String basis,
        Position at) {

    /** The value, or the entries of the list, as a person reads them. */
    public String text() {
        return value == null ? String.join("、", words) : value.toPlainString();
    }
}
