package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a school said of a person.
 *
 * @param stage 学段, in the partner's word
 * @param status 学籍状态, in the partner's word
 * @param ownCost yuan a year paid by the family; an empty cell is zero
 * @param line order within its delivery: of two records of one day the later line counts
 */
public record SchoolRecord(
        String stage, String status, BigDecimal ownCost, LocalDate updated, long line, long source) {}
