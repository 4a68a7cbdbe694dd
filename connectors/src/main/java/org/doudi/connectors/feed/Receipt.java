package org.doudi.connectors.feed;

import java.util.Optional;

/**
 * What became of a delivery. {@code rows = taken + unchanged + quarantined} for one that was taken, and
 * {@code rows = held} for one that was held back.
 *
 * @param deliveryId the registry's number of the delivery
 * @param outcome taken, taken before, or held back
 * @param rows data rows read, without the header
 * @param taken rows that said something new: added, changed, or took a row back
 * @param unchanged rows that said what was known, a later line of the same key said better, or that a newer delivery
 *     had already replaced
 * @param quarantined bad rows
 * @param held rows of a delivery that was held back
 * @param hold why it was held back; empty otherwise
 */
public record Receipt(
        long deliveryId,
        Delivery delivery,
        Outcome outcome,
        long rows,
        long taken,
        long unchanged,
        long quarantined,
        long held,
        Optional<HoldReason> hold) {

    /** What became of it. */
    public enum Outcome {
        TAKEN,
        TAKEN_BEFORE,
        HELD
    }
}
