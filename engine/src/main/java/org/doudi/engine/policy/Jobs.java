package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.IncomeLine;

/** What lines of income tell of people's work. */
final class Jobs {

    private Jobs() {}

    /** Lines of any kind that reach into the window of income, of counted members of these ages. */
    static Measured linesInWindow(HouseholdProfile household, int youngest, int below) {
        int count = 0;
        for (MemberProfile member : household.counted()) {
            if (member.age() >= youngest && member.age() < below) {
                for (IncomeLine line : member.facts().incomes()) {
                    count += household.income().reachedBy(line) ? 1 : 0;
                }
            }
        }
        return Measured.of(count);
    }

    /** Whether a counted member's newest job began less than so many months ago. */
    static Measured newJob(HouseholdProfile household, int months, int gapMonths) {
        LocalDate newest = null;
        for (MemberProfile member : household.counted()) {
            List<IncomeLine> lines = member.facts().incomes();
            for (IncomeLine line : lines) {
                // Most jobs are long no longer new, whatever else there was.
                if (!household.clock().isLongPast(line.from(), months)
                        && isWage(household, line)
                        && household.clock().reached(line.from())
                        && (newest == null || line.from().isAfter(newest))
                        && isNewJob(household, line, lines, gapMonths)) {
                    newest = line.from();
                }
            }
        }
        return Measured.flag(newest != null && !household.clock().monthsPassed(newest, months));
    }

    /** A wage begins a job unless the person had another before it that had not stopped for that long. */
    private static boolean isNewJob(
            HouseholdProfile household, IncomeLine line, List<IncomeLine> lines, int gapMonths) {
        for (IncomeLine other : lines) {
            if (isWage(household, other)
                    && other.from().isBefore(line.from())
                    && line.from().isBefore(other.through().plusMonths(gapMonths))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWage(HouseholdProfile household, IncomeLine line) {
        IncomeKinds.Kind kind = household.terms().incomeKinds().find(line.kind());
        return kind != null && kind.isWage();
    }
}
