package org.doudi.engine.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The calendar that due dates count in.
 *
 * @param holidays days off that are not a Saturday or Sunday, or are
 * @param makeUpDays Saturdays and Sundays on which people work
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    public boolean isWorking(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** The last of so many working days after a day; the day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorking(result)) {
                left--;
            }
        }
        return result;
    }
}
