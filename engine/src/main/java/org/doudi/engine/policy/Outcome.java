package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;

/**
 * One proposal to a person.
 *
 * @param code such as {@code DIBAO} or {@code APPLY_DIBAO}
 * @param person the registry's number of the person it is about; null when it is the household's
 * @param severity null where the kind has none
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
        YELLOW
    }

    /** Whether it could be told from what is known. */
    public enum Status {
        PROPOSED,
        PENDING_DATA
    }

    /** An outcome that asks for a referral: its code, and its person or null. */
    public record Cause(String code, Long person, Severity severity) {}
}
