package org.doudi.engine.referral;

import java.time.LocalDate;
import java.time.YearMonth;

/** How long a program leaves a household alone after its referral ended. */
public sealed interface Rest {

    /** Not at all. */
    Rest NONE = new Days(0);

    /** Longer than a month that has just begun can still last. */
    int LONGEST_MONTH = 31;

    boolean overOn(LocalDate day, LocalDate ended);

    /** Days after which it is over for sure. */
    int atMost();

    /** So many days, the day of ending being the first. */
    record Days(int days) implements Rest {
        @Override
        public boolean overOn(LocalDate day, LocalDate ended) {
            return !day.isBefore(ended.plusDays(days));
        }

        @Override
        public int atMost() {
            return days;
        }
    }

    /** Until the month after. */
    record NextMonth() implements Rest {
        @Override
        public boolean overOn(LocalDate day, LocalDate ended) {
            return YearMonth.from(day).isAfter(YearMonth.from(ended));
        }

        @Override
        public int atMost() {
            return LONGEST_MONTH;
        }
    }
}
