package org.doudi.engine.referral;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.doudi.engine.policy.Outcome.Severity;

/** Severities compared: red above orange above yellow above none. */
final class Severities {

    private Severities() {}

    /** The highest among reasons that are not gone; null when none has one. */
    static Severity highest(Collection<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.standing() != Reason.Standing.GONE)
                .map(Reason::severity)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean higher(Severity one, Severity other) {
        return one != null && (other == null || one.compareTo(other) < 0);
    }

    static String code(Severity severity) {
        return severity == null ? null : severity.name().toLowerCase(Locale.ROOT);
    }

    static Severity of(String code) {
        return code == null || code.isEmpty() ? null : Severity.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
