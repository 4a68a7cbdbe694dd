package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * A referral as a run sees and changes it.
 *
 * @param holder who has claimed it; null when nobody has
 * @param endedOn null while it is open
 * @param messages how many messages it has sent so far
 */
record ReferralCard(
        UUID id,
        String program,
        ReferralState state,
        Severity priority,
        List<Reason> reasons,
        LocalDate openedOn,
        int openedRun,
        LocalDate dueOn,
        LocalDate endedOn,
        String holder,
        int messages) {

    /** Whether a person has begun to work on it: then the system no longer takes it back by itself. */
    boolean started() {
        return holder != null || state != ReferralState.WARNED;
    }

    ReferralCard with(Severity priority, List<Reason> reasons, LocalDate dueOn) {
        return new ReferralCard(
                id, program, state, priority, reasons, openedOn, openedRun, dueOn, endedOn, holder, messages);
    }

    ReferralCard withdrawn(List<Reason> reasons, LocalDate on) {
        return new ReferralCard(
                id,
                program,
                ReferralState.WITHDRAWN,
                priority,
                reasons,
                openedOn,
                openedRun,
                dueOn,
                on,
                holder,
                messages + 1);
    }

    ReferralCard oneMoreMessage() {
        return new ReferralCard(
                id, program, state, priority, reasons, openedOn, openedRun, dueOn, endedOn, holder, messages + 1);
    }
}
