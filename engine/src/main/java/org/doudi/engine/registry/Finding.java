package org.doudi.engine.registry;

import java.time.LocalDate;

/**
 * What a visit found, standing above what partners say.
 *
 * @param subject the kind of income, the number plate or the household number that it speaks of
 * @param found in the words of its file: an amount and its period, a vehicle's kind, status and value, {@code true} or
 *     {@code false} for a member, the support for a household
 * @param visited the day of the visit
 * @param validThrough the last day on which it stands
 * @param by who visited
 * @param source the delivery that brought it
 */
public record Finding(
        long person,
        About about,
        String subject,
        String found,
        LocalDate visited,
        LocalDate validThrough,
        String by,
        long source) {

    /** What a finding stands in place of. */
    public enum About {
        INCOME,
        VEHICLE,
        MEMBER,
        SUPPORTER
    }
}
