package org.doudi.engine.registry;

/**
 * A bad row as people see it.
 *
 * @param raw the row as sent, with whole identity numbers: mask it before showing it
 * @param household the household number that it names; null when it names none
 * @param state {@code waiting}, {@code retried} or {@code discarded}
 */
public record QuarantinedRow(
        long id,
        long delivery,
        String feed,
        String file,
        long line,
        String column,
        String reasonCode,
        String reasonEn,
        String reasonZh,
        String raw,
        String household,
        String state) {}
