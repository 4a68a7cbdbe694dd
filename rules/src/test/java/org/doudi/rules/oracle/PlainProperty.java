package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.Vehicle;

/** The property test of section 2: whether it fails, and which feeds leave it open. */
final class PlainProperty {

    private static final Set<String> EXEMPT = Set.of("残疾人代步车", "摩托车", "电动自行车");
    private static final BigDecimal DEAREST_VEHICLE = BigDecimal.valueOf(80000);
    private static final int DEPOSIT_MONTHS = 36;
    private static final int MOST_DWELLINGS = 1;

    final boolean fails;
    final SortedSet<String> open;

    private final List<PlainPerson> counted;
    private final PlainDay day;
    private final Set<String> missing;
    private final SortedSet<String> unknown = new TreeSet<>();

    /** @param standard null when none is in force: deposits have no limit to fail then */
    PlainProperty(List<PlainPerson> counted, PlainDay day, BigDecimal standard, Set<String> missing) {
        this.counted = counted;
        this.day = day;
        this.missing = missing;
        fails = known("deposits") & depositsAbove(standard)
                | known("vehicles") & vehicleTooDear()
                | known("properties") & tooManyEstates()
                | known("businesses") & employs();
        open = unknown.isEmpty() ? PlainOutcome.NOTHING : unknown;
    }

    /** A part is open while its feed is missing, whatever is known. */
    private boolean known(String feed) {
        if (missing.contains(feed)) {
            unknown.add(feed);
            return false;
        }
        return true;
    }

    private boolean depositsAbove(BigDecimal standard) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlainPerson person : counted) {
            List<DepositBalance> deposits = person.facts.deposits();
            for (int i = 0; i < deposits.size(); i++) {
                if (day.reached(deposits.get(i).asOf()) && isNewest(deposits, i)) {
                    sum = sum.add(deposits.get(i).balance());
                }
            }
        }
        return standard != null
                && sum.compareTo(standard.multiply(BigDecimal.valueOf((long) DEPOSIT_MONTHS * counted.size()))) > 0;
    }

    /** Of one account that has come to pass: the newest, of two of one day the first. A person has a handful of them. */
    private boolean isNewest(List<DepositBalance> deposits, int at) {
        DepositBalance it = deposits.get(at);
        for (int i = 0; i < deposits.size(); i++) {
            DepositBalance other = deposits.get(i);
            if (other.institution().equals(it.institution())
                    && other.account().equals(it.account())
                    && day.reached(other.asOf())
                    && (other.asOf().isAfter(it.asOf())
                            || i < at && other.asOf().equals(it.asOf()))) {
                return false;
            }
        }
        return true;
    }

    private boolean vehicleTooDear() {
        boolean tooDear = false;
        for (PlainPerson person : counted) {
            for (Vehicle it : person.facts.vehicles()) {
                if (it.status().equals("在用") && !EXEMPT.contains(it.kind()) && day.reached(it.registered())) {
                    if (it.value() == null) {
                        unknown.add("vehicles");
                    } else {
                        tooDear |= it.value().compareTo(DEAREST_VEHICLE) > 0;
                    }
                }
            }
        }
        return tooDear;
    }

    private boolean tooManyEstates() {
        Set<String> dwellings = new HashSet<>();
        for (PlainPerson person : counted) {
            for (RealEstate it : person.facts.properties()) {
                if (day.between(it.registered(), it.cancelled())) {
                    if (it.use().equals("商业") || it.use().equals("办公")) {
                        return true;
                    }
                    if (it.use().equals("住宅")) {
                        dwellings.add(it.unit());
                    }
                }
            }
        }
        return dwellings.size() > MOST_DWELLINGS;
    }

    private boolean employs() {
        for (PlainPerson person : counted) {
            for (Business it : person.facts.businesses()) {
                if (it.status().equals("存续") && it.employees() && day.reached(it.founded())) {
                    return true;
                }
            }
        }
        return false;
    }
}
