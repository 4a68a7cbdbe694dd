package org.doudi.engine.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.referral.ReferralChange.Message;

/**
 * Merges what one run asks for into what is open: the same cause tomorrow adds to a referral and never opens a second.
 * Pure: changes are returned, not written.
 *
 * @param on the run's date
 * @param run the run's number
 * @param calendar for due dates
 */
record ReferralMerge(LocalDate on, int run, DueDates calendar) {

    /**
     * @param household 家庭编号
     * @param ask what the run asks of this program; null when nothing
     * @param open the open referral; null when there is none
     * @param ended those that ended lately, the last first
     * @param unasked how a reason stands that the run did not ask for again
     */
    Optional<ReferralChange> merge(
            String household,
            Program program,
            Ask ask,
            ReferralCard open,
            List<ReferralCard> ended,
            UnaryOperator<Reason> unasked) {
        if (open != null) {
            Optional<ReferralChange> change =
                    ask == null ? withoutAsk(open, unasked) : intoOpen(program, ask, open, unasked);
            return inTime(program, open, change);
        }
        if (ask == null || resting(program, ask, ended)) {
            return Optional.empty();
        }
        return Optional.of(opened(household, program, ask, ended));
    }

    private ReferralChange opened(String household, Program program, Ask ask, List<ReferralCard> ended) {
        UUID id = idOf(household, program.code(), on);
        // One that ended earlier on the same date has the same id: it is opened again, with its history.
        ReferralCard again =
                ended.stream().filter(card -> card.id().equals(id)).findFirst().orElse(null);
        ReferralCard card = new ReferralCard(
                id,
                program.code(),
                ReferralState.WARNED,
                ask.priority(),
                ask.reasons(),
                on,
                run,
                Deadline.first(program.due(calendar, on, ask.priority()), program.authority()),
                null,
                null,
                again == null ? 1 : again.messages() + 1,
                again == null ? 0 : again.version());
        return new ReferralChange(again, card, Message.OPENED, "预警 / opened");
    }

    private Optional<ReferralChange> intoOpen(
            Program program, Ask ask, ReferralCard open, UnaryOperator<Reason> unasked) {
        List<Reason> reasons = new ArrayList<>(open.reasons().size() + 2);
        for (Reason known : open.reasons()) {
            Reason asked = find(ask.reasons(), known);
            reasons.add(asked == null ? unasked.apply(known) : known.renewedAs(asked));
        }
        for (Reason asked : ask.reasons()) {
            if (find(open.reasons(), asked) == null) {
                reasons.add(asked);
            }
        }
        Severity priority = Severities.highest(reasons);
        Deadline deadline = Severities.higher(priority, open.priority())
                ? open.deadline().noLaterThan(program.due(calendar, on, priority))
                : open.deadline();
        return changed(open, open.with(priority, List.copyOf(reasons), deadline));
    }

    private Optional<ReferralChange> withoutAsk(ReferralCard open, UnaryOperator<Reason> unasked) {
        List<Reason> reasons = open.reasons().stream().map(unasked).toList();
        boolean allGone = reasons.stream().allMatch(reason -> reason.standing() == Reason.Standing.GONE);
        if (allGone && !open.started()) {
            return Optional.of(new ReferralChange(
                    open, open.withdrawn(reasons, on), Message.WITHDRAWN, "原因已消除，系统撤回 / the cause is gone, withdrawn"));
        }
        // With nothing left to rank by, the priority stays what it was.
        Severity priority = allGone ? open.priority() : Severities.highest(reasons);
        return changed(open, open.with(priority, reasons, open.deadline()));
    }

    private static Optional<ReferralChange> changed(ReferralCard before, ReferralCard after) {
        if (after.equals(before)) {
            return Optional.empty();
        }
        String note = ChangeNote.of(before.reasons(), after.reasons());
        return Optional.of(
                sameForTheDepartment(before, after)
                        ? new ReferralChange(before, after, Message.NONE, note)
                        : new ReferralChange(before, after.oneMoreMessage(), Message.UPDATED, note));
    }

    /** Passes a referral up that nobody visited in time: one authority a run, each gets its own time. */
    private Optional<ReferralChange> inTime(Program program, ReferralCard open, Optional<ReferralChange> change) {
        ReferralCard now = change.map(ReferralChange::after).orElse(open);
        if (!now.toBePassedUpOn(on)) {
            return change;
        }
        Authority above = now.deadline().authority().above().orElseThrow();
        Deadline deadline = now.deadline().passedTo(above, program.due(calendar, on, now.priority()));
        String note = "逾期未查访，上报 / not visited in time, passed up: " + above.code();
        boolean told = change.isPresent() && change.get().message() != Message.NONE;
        ReferralCard after = told ? now.with(deadline) : now.with(deadline).oneMoreMessage();
        return Optional.of(new ReferralChange(
                open,
                after,
                Message.UPDATED,
                change.map(earlier -> earlier.note() + "；" + note).orElse(note)));
    }

    /** A reason that waits for a feed is our own note: a department is not told every time that a partner is late. */
    private static boolean sameForTheDepartment(ReferralCard before, ReferralCard after) {
        return before.priority() == after.priority()
                && before.deadline().equals(after.deadline())
                && asTold(before.reasons()).equals(asTold(after.reasons()));
    }

    private static List<Reason> asTold(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.standing() != Reason.Standing.GONE)
                .map(reason -> Reason.holding(
                        reason.code(),
                        reason.person(),
                        reason.row(),
                        reason.severity(),
                        Collections.emptySortedSet(),
                        reason.run()))
                .toList();
    }

    /** Whether every reason was already dealt with by one that ended lately, at no lower urgency. */
    private boolean resting(Program program, Ask ask, List<ReferralCard> ended) {
        List<ReferralCard> quiet = ended.stream()
                .filter(card -> !program.after(card.state()).overOn(on, card.endedOn()))
                .toList();
        return !quiet.isEmpty()
                && ask.reasons().stream().allMatch(reason -> quiet.stream().anyMatch(card -> dealtWith(reason, card)));
    }

    private static boolean dealtWith(Reason reason, ReferralCard card) {
        return find(card.reasons(), reason) != null && !Severities.higher(reason.severity(), card.priority());
    }

    private static Reason find(List<Reason> reasons, Reason wanted) {
        for (Reason reason : reasons) {
            if (reason.sameAs(wanted)) {
                return reason;
            }
        }
        return null;
    }

    /** The same on every machine, whatever order households were decided in. */
    static UUID idOf(String household, String program, LocalDate openedOn) {
        return UUID.nameUUIDFromBytes(
                (household + '\u001f' + program + '\u001f' + openedOn).getBytes(StandardCharsets.UTF_8));
    }
}
