package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A disability certificate, one category of it.
 *
 * @param category 残疾类别, in the partner's word
 * @param level 1 (most severe) to 4
 * @param cancelled first day on which it no longer holds; null while it holds
 */
public record DisabilityCertificate(String category, int level, LocalDate issued, LocalDate cancelled, long source) {}
