package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;

/**
 * One proposal to a person.
 *
 * @param code such as {@code DIBAO} or {@code APPLY_DIBAO}
 * @param person the registry's number of the person it is about; null when it is the household's
 * @param severity of a warning; of a referral the highest of its causes, null when none has one; null for the other kinds
 * @param amount yuan a month, two decimals; null where there is none
 * @param missing feeds (or {@code parameter:NAME}) that it could not be told without; empty unless pending
 * @param rule the rule's name in the pack
 * @param causes of a referral: the outcomes that ask for it; empty for the other kinds
 */
public record Outcome(
        Kind kind,
        String code,
        Long person,
        Severity severity,
        BigDecimal amount,
        Status status,
        SortedSet<String> missing,
        String rule,
        List<Cause> causes) {

    /** What an outcome is. Named as in the exports. */
    public enum Kind {
        BENEFIT,
        CATEGORY,
        REFERRAL,
        WARNING
    }

    /** How urgent, the most urgent first. */
    public enum Severity {
        RED,
        ORANGE,
        YELLOW;

        static final int COUNT = values().length;

        /** Null when there is no such word. */
        static Severity of(String word) {
            for (Severity severity : values()) {
                if (severity.word().equals(word)) {
                    return severity;
                }
            }
            return null;
        }

        /** As rules and exports write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The more urgent of the two; either may be null, which is least urgent. */
        static Severity higher(Severity one, Severity other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }
    }

    /** Whether it could be told from what is known. */
    public enum Status {
        PROPOSED,
        PENDING_DATA
    }

    /** An outcome that asks for a referral: its code, and its person or null. */
    public record Cause(String code, Long person, Severity severity) {}
}
