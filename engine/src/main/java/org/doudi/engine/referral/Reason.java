package org.doudi.engine.referral;

import java.util.SortedSet;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * Why a referral is open.
 *
 * @param code the outcome that asks for it, such as {@code W-MEDICAL}
 * @param person the registry's number of the person it is about; null when it is the household's
 * @param severity null where the outcome has none
 * @param standing whether it still holds
 * @param missing feeds that it could not be told without; empty unless pending
 * @param run the run that first brought it
 */
public record Reason(
        String code, Long person, Severity severity, Standing standing, SortedSet<String> missing, int run) {

    /** Whether a reason still holds at the last run that looked. */
    public enum Standing {
        /** The last run asked for it again. */
        HOLDS,
        /** Its test is no longer met, on feeds that are not missing. */
        GONE,
        /** It came from a window of time that has run out. */
        LAPSED,
        /** A feed that it rests on is missing. */
        UNCONFIRMED
    }

    boolean sameAs(Reason other) {
        return code.equals(other.code) && java.util.Objects.equals(person, other.person);
    }

    Reason standing(Standing next) {
        return new Reason(code, person, severity, next, missing, run);
    }
}
