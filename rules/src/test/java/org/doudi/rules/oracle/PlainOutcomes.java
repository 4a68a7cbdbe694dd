package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** What the page says of one household, and the referrals asked for by it: one a program, whatever asks for it. */
final class PlainOutcomes {

    private static final List<String> SEVERITIES = List.of("yellow", "orange", "red");

    private final SortedSet<String> assistance;
    private final List<PlainOutcome> all = new ArrayList<>();

    /** @param assistance the assistance feed when it is missing, else nothing */
    PlainOutcomes(SortedSet<String> assistance) {
        this.assistance = assistance;
    }

    PlainOutcome category(String code, Long person, SortedSet<String> missing) {
        return add("category", code, person, null, null, missing);
    }

    PlainOutcome benefit(String code, Long person, BigDecimal amount, SortedSet<String> missing) {
        BigDecimal rounded = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        return add("benefit", code, person, null, rounded, missing);
    }

    PlainOutcome warning(String code, Long person, String severity) {
        return warning(code, person, severity, PlainOutcome.NOTHING);
    }

    PlainOutcome warning(String code, Long person, String severity, SortedSet<String> missing) {
        return add("warning", code, person, severity, null, missing);
    }

    /** A program is asked for once: with the highest severity of its reasons and all that they wait for. */
    void refer(String program, PlainOutcome reason) {
        refer(program, reason.severity(), reason.missing());
    }

    /** As {@link #refer}, for a reason that also says that something is not in payment. */
    void referUnpaid(String program, PlainOutcome reason) {
        refer(program, reason.severity(), PlainOutcome.union(reason.missing(), assistance));
    }

    private void refer(String program, String severity, SortedSet<String> missing) {
        for (int i = 0; i < all.size(); i++) {
            PlainOutcome open = all.get(i);
            if (open.code().equals(program)) {
                all.remove(i);
                String higher = rank(severity) > rank(open.severity()) ? severity : open.severity();
                add("referral", program, null, higher, null, PlainOutcome.union(open.missing(), missing));
                return;
            }
        }
        add("referral", program, null, severity, null, missing);
    }

    private static int rank(String severity) {
        return severity == null ? -1 : SEVERITIES.indexOf(severity);
    }

    private PlainOutcome add(
            String kind, String code, Long person, String severity, BigDecimal amount, SortedSet<String> missing) {
        PlainOutcome outcome = new PlainOutcome(kind, code, person, severity, amount, !missing.isEmpty(), missing);
        all.add(outcome);
        return outcome;
    }

    boolean has(String code, Long person) {
        return all.stream().anyMatch(it -> it.code().equals(code) && person.equals(it.person()));
    }

    List<PlainOutcome> sorted() {
        all.sort(PlainOutcome.ORDER);
        return all;
    }
}
