package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doudi.engine.policy.Outcome.Severity;

/**
 * A referral as a run sees and changes it.
 *
 * @param endedOn null while it is open
 * @param holder who has claimed it; null when nobody has
 * @param messages how many messages it has sent so far
 * @param version raised with every change, a person's or a run's
 */
record ReferralCard(
        UUID id,
        String program,
        ReferralState state,
        Severity priority,
        List<Reason> reasons,
        LocalDate openedOn,
        int openedRun,
        Deadline deadline,
        LocalDate endedOn,
        String holder,
        int messages,
        int version) {

    /** Whether a person has begun to work on it: then the system no longer takes it back by itself. */
    boolean started() {
        return holder != null || state != ReferralState.WARNED;
    }

    /** Whether its present authority should have had somebody visit by now, and there is one above it. */
    boolean toBePassedUpOn(LocalDate day) {
        return state.awaitsVisit()
                && deadline.missedOn(day)
                && deadline.authority().above().isPresent();
    }

    ReferralCard with(Severity priority, List<Reason> reasons, Deadline deadline) {
        return with(state, priority, reasons, deadline, endedOn, messages);
    }

    ReferralCard with(Deadline deadline) {
        return with(state, priority, reasons, deadline, endedOn, messages);
    }

    ReferralCard withdrawn(List<Reason> reasons, LocalDate on) {
        return with(ReferralState.WITHDRAWN, priority, reasons, deadline, on, messages + 1);
    }

    ReferralCard oneMoreMessage() {
        return with(state, priority, reasons, deadline, endedOn, messages + 1);
    }

    private ReferralCard with(
            ReferralState state,
            Severity priority,
            List<Reason> reasons,
            Deadline deadline,
            LocalDate endedOn,
            int messages) {
        return new ReferralCard(
                id, program, state, priority, reasons, openedOn, openedRun, deadline, endedOn, holder, messages,
                version);
    }
}
