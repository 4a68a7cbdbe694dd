package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A share in a unit of real estate. Two members may hold one unit.
 *
 * @param unit 不动产单元号
 * @param use 用途, in the partner's word
 * @param cancelled first day on which it is no longer held; null while it is
 */
public record RealEstate(String unit, String use, LocalDate registered, LocalDate cancelled, long source) {

    public boolean heldOn(LocalDate day) {
        return !registered.isAfter(day) && (cancelled == null || day.isBefore(cancelled));
    }
}
