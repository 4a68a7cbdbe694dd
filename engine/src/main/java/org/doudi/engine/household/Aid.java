package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A row of assistance granted to a person.
 *
 * @param scheme such as {@code dibao}
 * @param household the household number that the row carries, which need not be the person's
 * @param fromMonth first month
 * @param throughMonth last month; null while it is paid
 * @param monthly yuan a month; an empty cell is zero
 * @param lastReview 最近复核日期; null when never or not said
 */
public record Aid(
        String scheme,
        String household,
        YearMonth fromMonth,
        YearMonth throughMonth,
        BigDecimal monthly,
        LocalDate lastReview,
        long source) {

    public boolean inPaymentOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !fromMonth.isAfter(month) && (throughMonth == null || !throughMonth.isBefore(month));
    }
}
