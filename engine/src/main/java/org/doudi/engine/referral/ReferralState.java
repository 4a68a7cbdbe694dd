package org.doudi.engine.referral;

import java.util.Locale;

/** Where a referral stands: warned, visited, verified, pushed, assisted, and how it can end. */
public enum ReferralState {
    WARNED,
    VISITING,
    VERIFIED,
    PUSHED,
    ASSISTED,
    CLOSED,
    FALSE_ALARM,
    WITHDRAWN;

    /** The word in messages, exports and answers, such as {@code false_alarm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of this word; throws {@link IllegalArgumentException} when there is none. */
    public static ReferralState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean ended() {
        return switch (this) {
            case CLOSED, FALSE_ALARM, WITHDRAWN -> true;
            case WARNED, VISITING, VERIFIED, PUSHED, ASSISTED -> false;
        };
    }

    /** Whether somebody still has to go and look, so that its due date counts. */
    public boolean awaitsVisit() {
        return this == WARNED || this == VISITING;
    }

    /** Whether a person may move a referral from here to there. */
    public Step stepTo(ReferralState next) {
        return switch (next) {
            case WITHDRAWN -> Step.REFUSED;
            case FALSE_ALARM -> this == VISITING ? Step.FORWARD : Step.REFUSED;
            case WARNED, VISITING, VERIFIED, PUSHED, ASSISTED, CLOSED ->
                ended() || next == this
                        ? Step.REFUSED
                        : next.ordinal() == ordinal() + 1
                                ? Step.FORWARD
                                : next.ordinal() < ordinal() ? Step.BACK : Step.REFUSED;
        };
    }

    /** What kind of step a move is. A step back needs a reason. */
    public enum Step {
        FORWARD,
        BACK,
        REFUSED
    }
}
