package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A recognised hardship of a child.
 *
 * @param kind 类别, in the partner's word
 * @param placement 安置方式, in the partner's word; null when the cell was empty
 * @param ended first day on which it no longer holds; null while it holds
 */
public record ChildStatus(String kind, String placement, LocalDate recognised, LocalDate ended, long source) {

    public boolean holdsOn(LocalDate day) {
        return !recognised.isAfter(day) && (ended == null || day.isBefore(ended));
    }
}
