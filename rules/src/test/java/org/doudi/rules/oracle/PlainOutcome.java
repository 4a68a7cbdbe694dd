package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.policy.Outcome;

/**
 * What the page says of a household or of a member.
 *
 * @param person null when it is the household's
 * @param severity red, orange, yellow, or null
 * @param missing feeds and parameters that it waits for
 */
record PlainOutcome(
        String kind,
        String code,
        Long person,
        String severity,
        BigDecimal amount,
        boolean pending,
        SortedSet<String> missing) {

    static final SortedSet<String> NOTHING = Collections.emptySortedSet();

    static final Comparator<PlainOutcome> ORDER = Comparator.comparing(PlainOutcome::kind)
            .thenComparing(PlainOutcome::code)
            .thenComparing(PlainOutcome::person, Comparator.nullsFirst(Comparator.naturalOrder()));

    static PlainOutcome of(Outcome it) {
        return new PlainOutcome(
                it.kind().name().toLowerCase(Locale.ROOT),
                it.code(),
                it.person(),
                it.severity() == null ? null : it.severity().name().toLowerCase(Locale.ROOT),
                it.amount(),
                it.status() == Outcome.Status.PENDING_DATA,
                it.missing());
    }

    static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
        if (others.isEmpty()) {
            return some;
        }
        SortedSet<String> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    static SortedSet<String> and(SortedSet<String> some, String one) {
        SortedSet<String> both = new TreeSet<>(some);
        both.add(one);
        return both;
    }
}
