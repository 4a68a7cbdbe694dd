package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.Vehicle;

/** What a household's counted members own. */
final class Holdings {

    private Holdings() {}

    static Measured deposits(HouseholdProfile household) {
        BigDecimal total = BigDecimal.ZERO;
        for (MemberProfile member : household.counted()) {
            List<DepositBalance> deposits = member.facts().deposits();
            if (!deposits.isEmpty()) {
                total = total.add(newest(deposits, household.clock()));
            }
        }
        return Measured.of(total);
    }

    /** Of each account the newest balance; of two of one day the later line. */
    private static BigDecimal newest(List<DepositBalance> deposits, Clock clock) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < deposits.size(); i++) {
            if (clock.reached(deposits.get(i).asOf()) && !isReplaced(i, deposits, clock)) {
                sum = sum.add(deposits.get(i).balance());
            }
        }
        return sum;
    }

    private static boolean isReplaced(int place, List<DepositBalance> deposits, Clock clock) {
        DepositBalance one = deposits.get(place);
        for (int i = 0; i < deposits.size(); i++) {
            DepositBalance other = deposits.get(i);
            boolean newer = i < place
                    ? other.asOf().isAfter(one.asOf())
                    : i > place && !other.asOf().isBefore(one.asOf());
            if (newer && isOfOneAccount(one, other) && clock.reached(other.asOf())) {
                return true;
            }
        }
        return false;
    }

    /** An account is a person's, at an institution, of a kind. */
    private static boolean isOfOneAccount(DepositBalance one, DepositBalance other) {
        return Objects.equals(one.institution(), other.institution()) && Objects.equals(one.account(), other.account());
    }

    static Measured dearestVehicle(HouseholdProfile household) {
        BigDecimal dearest = BigDecimal.ZERO;
        for (MemberProfile member : household.counted()) {
            for (Vehicle vehicle : member.facts().vehicles()) {
                if (counts(household, vehicle) && vehicle.value() != null) {
                    dearest = dearest.max(vehicle.value());
                }
            }
        }
        return Measured.of(dearest);
    }

    static boolean hasUnvaluedVehicle(HouseholdProfile household) {
        for (MemberProfile member : household.counted()) {
            for (Vehicle vehicle : member.facts().vehicles()) {
                if (vehicle.value() == null && counts(household, vehicle)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean counts(HouseholdProfile household, Vehicle vehicle) {
        Kinds kinds = household.terms().kinds();
        return household.clock().reached(vehicle.registered())
                && kinds.plays("vehicles", vehicle.status(), Kinds.IN_USE)
                && !kinds.plays("vehicles", vehicle.kind(), Kinds.EXEMPT);
    }

    /** Two members who hold one unit hold one. */
    static Measured units(HouseholdProfile household, String role) {
        Set<String> units = null;
        for (MemberProfile member : household.counted()) {
            for (RealEstate property : member.facts().properties()) {
                if (household.clock().within(property.registered(), property.cancelled())
                        && household.terms().kinds().plays("properties", property.use(), role)) {
                    units = units == null ? new HashSet<>() : units;
                    units.add(property.unit());
                }
            }
        }
        return Measured.of(units == null ? 0 : units.size());
    }

    static Measured employingBusinesses(HouseholdProfile household) {
        int count = 0;
        for (MemberProfile member : household.counted()) {
            for (Business business : member.facts().businesses()) {
                if (business.employees()
                        && household.clock().reached(business.founded())
                        && household.terms().kinds().plays("businesses", business.status(), Kinds.ACTIVE)) {
                    count++;
                }
            }
        }
        return Measured.of(count);
    }
}
