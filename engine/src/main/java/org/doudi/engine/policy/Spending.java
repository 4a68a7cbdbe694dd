package org.doudi.engine.policy;

import java.math.BigDecimal;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.SchoolRecord;

/** What a household's counted members pay themselves for medical care and education. */
final class Spending {

    static final String WINDOW = "window.spending_months";

    private Spending() {}

    static Measured medicalOwnPay(HouseholdProfile household, int months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MemberProfile member : household.counted()) {
            for (MedicalBill bill : member.facts().bills()) {
                if (household.clock().inMonthsBefore(bill.settled(), months)) {
                    sum = sum.add(bill.ownPay());
                }
            }
        }
        return Measured.of(sum);
    }

    static Measured medicalPaidWithin(HouseholdProfile household, int months) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MemberProfile member : household.counted()) {
            for (MedicalBill bill : member.facts().bills()) {
                if (household.clock().withinMonths(bill.settled(), months)) {
                    sum = sum.add(bill.ownPay());
                }
            }
        }
        return Measured.of(sum);
    }

    static Measured seriousBills(HouseholdProfile household, MemberProfile member, int months) {
        int count = 0;
        for (MedicalBill bill : member.facts().bills()) {
            if (bill.seriousIllness() && household.clock().inMonthsBefore(bill.settled(), months)) {
                count++;
            }
        }
        return Measured.of(count);
    }

    static Measured educationOwnCost(HouseholdProfile household) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MemberProfile member : household.counted()) {
            SchoolRecord record = Conditions.schoolRecord(household, member);
            if (record != null && household.terms().kinds().plays("education", record.status(), Kinds.ENROLLED)) {
                sum = sum.add(record.ownCost());
            }
        }
        return Measured.of(sum);
    }
}
