package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.policy.Outcome;

/** Outcomes as lines of text, so that two decisions can be compared and read. */
final class PlainLines {

    private final List<String> lines = new ArrayList<>();
    private final Map<String, Set<String>> referrals = new TreeMap<>();

    void add(String kind, String code, Long person, BigDecimal amount, Collection<String> missing) {
        BigDecimal rounded = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        lines.add(line(kind, code, person, rounded, missing));
    }

    /** A program is asked for once, with what any of its reasons waits for. */
    void refer(String program, Collection<String> missing) {
        referrals.computeIfAbsent(program, it -> new TreeSet<>()).addAll(missing);
    }

    List<String> sorted() {
        List<String> all = new ArrayList<>(lines);
        referrals.forEach((program, missing) -> all.add(line("referral", program, null, null, missing)));
        return all.stream().sorted().toList();
    }

    static List<String> of(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(it -> line(
                        it.kind().name().toLowerCase(Locale.ROOT), it.code(), it.person(), it.amount(), it.missing()))
                .sorted()
                .toList();
    }

    private static String line(String kind, String code, Long person, BigDecimal amount, Collection<String> missing) {
        return kind + " " + code + " " + (person == null ? "-" : person) + " " + (amount == null ? "-" : amount) + " "
                + new TreeSet<>(missing);
    }
}
