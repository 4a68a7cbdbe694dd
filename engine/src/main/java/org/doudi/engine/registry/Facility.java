package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A place of the city that cares for its people.
 *
 * @param village the community it serves; null when it serves its township
 * @param kind in the sender's word
 * @param grade 1 to 5; null when it has none
 * @param places how many it has room for; null when not told
 */
public record Facility(
        String county,
        String township,
        String village,
        String kind,
        Integer grade,
        BigDecimal places,
        LocalDate opened) {}
