package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.Vehicle;

/** The property test of section 2: whether it fails, and which feeds leave it open. */
final class PlainProperty {

    private static final Set<String> EXEMPT = Set.of("残疾人代步车", "摩托车", "电动自行车");

    private final List<PlainPerson> counted;
    private final LocalDate on;
    final SortedSet<String> open = new TreeSet<>();
    boolean fails;

    PlainProperty(List<PlainPerson> counted, LocalDate on, BigDecimal standard, Set<String> missing) {
        this.counted = counted;
        this.on = on;
        BigDecimal mostDeposits = standard.multiply(BigDecimal.valueOf(36L * counted.size()));
        part("deposits", deposits().compareTo(mostDeposits) > 0, missing);
        part(
                "vehicles",
                vehicles().anyMatch(it -> it.value() != null && it.value().compareTo(BigDecimal.valueOf(80000)) > 0),
                missing);
        part("properties", estatesFail(), missing);
        part(
                "businesses",
                counted.stream()
                        .flatMap(it -> it.facts().businesses().stream())
                        .anyMatch(it -> it.status().equals("存续")
                                && it.employees()
                                && !it.founded().isAfter(on)),
                missing);
        if (vehicles().anyMatch(it -> it.value() == null)) {
            open.add("vehicles");
        }
    }

    private void part(String feed, boolean over, Set<String> missing) {
        if (missing.contains(feed)) {
            open.add(feed);
        } else {
            fails |= over;
        }
    }

    private Stream<Vehicle> vehicles() {
        return counted.stream()
                .flatMap(it -> it.facts().vehicles().stream())
                .filter(it -> it.status().equals("在用")
                        && !EXEMPT.contains(it.kind())
                        && !it.registered().isAfter(on));
    }

    private BigDecimal deposits() {
        BigDecimal sum = BigDecimal.ZERO;
        for (PlainPerson person : counted) {
            Map<String, DepositBalance> newest = new HashMap<>();
            for (DepositBalance it : person.facts().deposits()) {
                if (!it.asOf().isAfter(on)) {
                    newest.merge(
                            it.institution() + it.account(),
                            it,
                            (a, b) -> a.asOf().isBefore(b.asOf()) ? b : a);
                }
            }
            for (DepositBalance it : newest.values()) {
                sum = sum.add(it.balance());
            }
        }
        return sum;
    }

    private boolean estatesFail() {
        Set<String> dwellings = new HashSet<>();
        for (PlainPerson person : counted) {
            for (RealEstate it : person.facts().properties()) {
                if (it.heldOn(on)) {
                    if (Set.of("商业", "办公").contains(it.use())) {
                        return true;
                    }
                    if (it.use().equals("住宅")) {
                        dwellings.add(it.unit());
                    }
                }
            }
        }
        return dwellings.size() > 1;
    }
}
