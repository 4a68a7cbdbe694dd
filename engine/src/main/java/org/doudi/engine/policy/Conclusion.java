package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Something a rule concluded, on its way to becoming an outcome. */
record Conclusion(
        Outcome.Kind kind,
        String code,
        int number,
        Long person,
        Outcome.Severity severity,
        BigDecimal amount,
        SortedSet<String> missing,
        String rule,
        List<Outcome.Cause> causes) {

    private static final int FEN = 2;
    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();
    private static final Comparator<Outcome.Cause> BY_CODE_AND_PERSON = Comparator.comparing(Outcome.Cause::code)
            .thenComparing(Outcome.Cause::person, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Conclusion of(RuleCard.Proposal proposal, Profile about, RuleCard rule) {
        Missing missing = new Missing();
        if (!proposal.saying().isFirm()) {
            for (PackTest test : rule.open()) {
                missing.add(about.verdict(test).missing());
            }
        }
        boolean referral = proposal.saying() == Saying.REFER;
        List<Outcome.Cause> causes = referral ? new ArrayList<>(1) : List.of();
        for (int outcome : rule.after()) {
            Conclusion earlier = about.conclusion(outcome);
            if (earlier != null && !proposal.saying().isFirm()) {
                missing.add(earlier.missing());
            }
            if (earlier != null && referral) {
                causes.add(new Outcome.Cause(earlier.code(), earlier.person(), earlier.severity()));
            }
        }
        BigDecimal yuan = null;
        if (proposal.amount() != null) {
            Measured worth = proposal.amount().of(about.household(), about.member());
            if (worth instanceof Measured.Known known) {
                yuan = known.value().rounded(FEN);
            } else if (worth instanceof Measured.Untold untold) {
                missing.add(untold.missing());
            }
        }
        Long person = proposal.saying().isOfHousehold() || about.member() == null
                ? null
                : about.member().person();
        return new Conclusion(
                proposal.saying().kind(),
                proposal.code(),
                proposal.number(),
                person,
                proposal.severity(),
                yuan,
                missing.sorted(),
                rule.name(),
                causes);
    }

    /**
     * Adds a conclusion to those that are there. Of two about the same thing the more severe stays, then the better
     * founded; referrals unite, and so do warnings that both lack data.
     */
    static void merge(Conclusion added, List<Conclusion> into) {
        for (int i = 0; i < into.size(); i++) {
            Conclusion there = into.get(i);
            if (there.number() == added.number()) {
                into.set(i, there.mergedWith(added));
                return;
            }
        }
        into.add(added);
    }

    private Conclusion mergedWith(Conclusion other) {
        if (kind == Outcome.Kind.REFERRAL) {
            return unitedWith(other);
        }
        if (severity != other.severity) {
            return Outcome.Severity.higher(severity, other.severity) == severity ? this : other;
        }
        if (missing.isEmpty() != other.missing.isEmpty()) {
            return missing.isEmpty() ? this : other;
        }
        if (kind == Outcome.Kind.WARNING && !missing.isEmpty()) {
            return unitedWith(other);
        }
        return rule.compareTo(other.rule) <= 0 ? this : other;
    }

    private Conclusion unitedWith(Conclusion other) {
        Missing all = new Missing();
        all.add(missing);
        all.add(other.missing);
        List<Outcome.Cause> united = causes;
        if (!other.causes.isEmpty()) {
            SortedSet<Outcome.Cause> both = new TreeSet<>(BY_CODE_AND_PERSON);
            both.addAll(causes);
            both.addAll(other.causes);
            united = List.copyOf(both);
        }
        String first = rule.compareTo(other.rule) <= 0 ? rule : other.rule;
        return new Conclusion(kind, code, number, person, severity, amount, all.sorted(), first, united);
    }

    /** A referral is as urgent as the most urgent of its causes. */
    private Outcome.Severity urgency() {
        Outcome.Severity highest = severity;
        for (Outcome.Cause cause : causes) {
            highest = Outcome.Severity.higher(highest, cause.severity());
        }
        return highest;
    }

    Outcome outcome() {
        Outcome.Status status = missing.isEmpty() ? Outcome.Status.PROPOSED : Outcome.Status.PENDING_DATA;
        return new Outcome(kind, code, person, urgency(), amount, status, missing, rule, causes);
    }

    /** Collects what is missing; hardly ever anything is. */
    private static final class Missing {

        private TreeSet<String> feeds;

        void add(java.util.Set<String> more) {
            if (!more.isEmpty()) {
                feeds = feeds == null ? new TreeSet<>() : feeds;
                feeds.addAll(more);
            }
        }

        SortedSet<String> sorted() {
            return feeds == null ? NOTHING : Collections.unmodifiableSortedSet(feeds);
        }
    }
}
