package org.doudi.engine.referral;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long a program leaves a household alone after its referral ended. */
public sealed interface Rest {

    boolean overOn(LocalDate day, LocalDate ended);

    /** So many days, the day of ending being the first. */
    record Days(int days) implements Rest {
        @Override
        public boolean overOn(LocalDate day, LocalDate ended) {
            return !day.isBefore(ended.plusDays(days));
        }
    }

    /** Until the month after. */
    record NextMonth() implements Rest {
        @Override
        public boolean overOn(LocalDate day, LocalDate ended) {
            return YearMonth.from(day).isAfter(YearMonth.from(ended));
        }
    }
}
