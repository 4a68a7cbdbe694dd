package org.doudi.engine.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
     * @param ended the one that ended last; null when there is none
     * @param unasked how a reason stands that the run did not ask for again
     */
    Optional<ReferralChange> merge(
            String household,
            Program program,
            Ask ask,
            ReferralCard open,
            ReferralCard ended,
            Function<Reason, Reason.Standing> unasked) {
        if (open != null) {
            return ask == null ? withoutAsk(open, unasked) : intoOpen(program, ask, open, unasked);
        }
        if (ask == null || resting(program, ask, ended)) {
            return Optional.empty();
        }
        return Optional.of(opened(household, program, ask, ended));
    }

    private ReferralChange opened(String household, Program program, Ask ask, ReferralCard ended) {
        UUID id = idOf(household, program.code(), on);
        boolean again = ended != null && ended.id().equals(id);
        ReferralCard card = new ReferralCard(
                id,
                program.code(),
                ReferralState.WARNED,
                ask.priority(),
                ask.reasons(),
                on,
                run,
                due(program, ask.priority()),
                null,
                null,
                again ? ended.messages() + 1 : 1);
        // One that ended earlier on the same date has the same id: it is opened again, with its history.
        return new ReferralChange(again ? ended : null, card, Message.OPENED, "预警 / opened");
    }

    private Optional<ReferralChange> intoOpen(
            Program program, Ask ask, ReferralCard open, Function<Reason, Reason.Standing> unasked) {
        List<Reason> reasons = new ArrayList<>(open.reasons().size() + 2);
        for (Reason known : open.reasons()) {
            Reason asked = find(ask.reasons(), known);
            reasons.add(asked == null ? stillThere(known, unasked) : renewed(known, asked));
        }
        for (Reason asked : ask.reasons()) {
            if (find(open.reasons(), asked) == null) {
                reasons.add(asked);
            }
        }
        Severity priority = Severities.highest(reasons);
        LocalDate due = open.dueOn();
        if (Severities.higher(priority, open.priority())
                && due(program, priority).isBefore(due)) {
            due = due(program, priority);
        }
        ReferralCard after = open.with(priority, List.copyOf(reasons), due);
        if (after.equals(open)) {
            return Optional.empty();
        }
        if (sameForTheDepartment(open, after)) {
            return Optional.of(new ReferralChange(open, after, Message.NONE, "数据待核 / waiting for data"));
        }
        return Optional.of(
                new ReferralChange(open, after.oneMoreMessage(), Message.UPDATED, "理由有变化 / reasons changed"));
    }

    private Optional<ReferralChange> withoutAsk(ReferralCard open, Function<Reason, Reason.Standing> unasked) {
        List<Reason> reasons = open.reasons().stream()
                .map(reason -> stillThere(reason, unasked))
                .toList();
        if (reasons.equals(open.reasons())) {
            return Optional.empty();
        }
        boolean allGone = reasons.stream().allMatch(reason -> reason.standing() == Reason.Standing.GONE);
        if (allGone && !open.started()) {
            return Optional.of(new ReferralChange(
                    open, open.withdrawn(reasons, on), Message.WITHDRAWN, "原因已消除，系统撤回 / the cause is gone, withdrawn"));
        }
        ReferralCard after = open.with(open.priority(), reasons, open.dueOn());
        return Optional.of(
                sameForTheDepartment(open, after)
                        ? new ReferralChange(open, after, Message.NONE, "数据待核 / waiting for data")
                        : new ReferralChange(
                                open,
                                after.oneMoreMessage(),
                                Message.UPDATED,
                                "原因已消除，请经办人确认 / the cause is gone, please confirm"));
    }

    private static Reason stillThere(Reason known, Function<Reason, Reason.Standing> unasked) {
        // What has once gone or lapsed does not come back by a feed going missing.
        return switch (known.standing()) {
            case GONE, LAPSED -> known;
            case HOLDS, UNCONFIRMED -> known.standing(unasked.apply(known));
        };
    }

    private static Reason renewed(Reason known, Reason asked) {
        return new Reason(
                known.code(), known.person(), asked.severity(), Reason.Standing.HOLDS, asked.missing(), known.run());
    }

    /** A reason that waits for a feed is our own note: a department is not told every time that a partner is late. */
    private static boolean sameForTheDepartment(ReferralCard before, ReferralCard after) {
        return before.priority() == after.priority()
                && before.dueOn().equals(after.dueOn())
                && asTold(before.reasons()).equals(asTold(after.reasons()));
    }

    private static List<Reason> asTold(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.standing() != Reason.Standing.GONE)
                .map(reason -> new Reason(
                        reason.code(),
                        reason.person(),
                        reason.severity(),
                        Reason.Standing.HOLDS,
                        java.util.Collections.emptySortedSet(),
                        reason.run()))
                .toList();
    }

    private boolean resting(Program program, Ask ask, ReferralCard ended) {
        if (ended == null || ended.state() == ReferralState.WITHDRAWN) {
            return false;
        }
        Rest rest = ended.state() == ReferralState.CLOSED ? program.afterClosed() : program.afterFalseAlarm();
        boolean news = ask.reasons().stream().anyMatch(reason -> find(ended.reasons(), reason) == null)
                || Severities.higher(ask.priority(), ended.priority());
        return !news && !rest.overOn(on, ended.endedOn());
    }

    private LocalDate due(Program program, Severity priority) {
        return calendar.after(on, priority == Severity.RED ? program.redWorkingDays() : program.workingDays());
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
