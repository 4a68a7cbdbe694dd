package org.doudi.engine.referral;

import java.time.LocalDate;

/** The calendar that due dates count in. */
@FunctionalInterface
public interface DueDates {

    /** The last of so many working days after a day; the day itself does not count. */
    LocalDate after(LocalDate day, int workingDays);
}
