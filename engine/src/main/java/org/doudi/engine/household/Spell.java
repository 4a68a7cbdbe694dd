package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A state that began and may have ended: unemployment, custody, being monitored against falling back into poverty.
 *
 * @param kind what kind, in the partner's word; null where the feed has none
 * @param until first day on which it no longer holds; null while it holds
 */
public record Spell(String kind, LocalDate from, LocalDate until, long source) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || day.isBefore(until));
    }
}
