package org.doudi.engine.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which days offices work: Monday to Friday, but for public holidays and the days worked in exchange. */
public final class WorkingDays {

    private final Map<LocalDate, Boolean> worked = new HashMap<>();

    private WorkingDays() {}

    static WorkingDays read(PackFiles files, Faults faults) {
        WorkingDays days = new WorkingDays();
        for (CsvTable.Row row :
                CsvTable.read(files, "standards/holidays.csv", List.of("date", "kind", "name"), faults)) {
            String kind = Cells.oneOf(row, "kind", Set.of("holiday", "workday"), faults);
            days.worked.put(Cells.date(row, "date", faults), "workday".equals(kind));
        }
        return days;
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean stated = worked.get(day);
        if (stated != null) {
            return stated;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day that is so many working days after another one, which itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate due = day;
        for (int left = workingDays; left > 0; ) {
            due = due.plusDays(1);
            if (isWorkingDay(due)) {
                left--;
            }
        }
        return due;
    }
}
