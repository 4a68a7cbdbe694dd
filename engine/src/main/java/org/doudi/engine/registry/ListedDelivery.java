package org.doudi.engine.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery as people see it in a list.
 *
 * @param coverage {@code *} for every county, else county codes joined by {@code ;}
 * @param outcome {@code taken}, {@code held}, {@code released} when it was held back and taken later, or
 *     {@code discarded} when it was held back and given up
 * @param number the known point that it made; null when it was not taken
 * @param rows data rows; {@code rows = taken + unchanged + quarantined + held}
 * @param holdCode why it was held back; null otherwise
 * @param decidedBy who released it or gave it up; null when nobody did, or when its sender sent it again
 */
public record ListedDelivery(
        long id,
        String sender,
        String feed,
        String mode,
        String fileName,
        LocalDate dataDate,
        String coverage,
        String sha256,
        long bytes,
        Instant arrived,
        String outcome,
        Long number,
        Instant applied,
        long rows,
        long taken,
        long unchanged,
        long quarantined,
        long held,
        String holdCode,
        String holdEn,
        String holdZh,
        String decidedBy,
        Instant decidedAt,
        String decidedWhy) {}
