package org.doudi.engine.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.doudi.engine.export.Masking;
import org.doudi.engine.policy.Ceiling;
import org.doudi.engine.referral.Reason;
import org.doudi.engine.referral.Referral;
import org.doudi.engine.referral.ReferralEvent;
import org.doudi.engine.referral.ReferralState;

/**
 * A referral in a caseworker's queue.
 *
 * @param priority {@code red}, {@code orange}, {@code yellow} or null
 * @param overdue whether it should have been visited by today
 * @param holder who has claimed it; null when nobody has
 * @param authority who answers for it: {@code township}, {@code county} or {@code city}
 * @param answerBy the last day on which that authority is in time; {@code dueOn} stays what it was
 * @param version to be sent along with a move by who wants to change only what he has seen
 * @param ceilings the most that the program grants; empty when the pack sets no ceiling
 * @param history who moved it, when and why; null in lists
 */
public record ReferralSeen(
        UUID id,
        String household,
        String program,
        String department,
        String queue,
        String county,
        String township,
        String state,
        String priority,
        LocalDate openedOn,
        LocalDate dueOn,
        boolean overdue,
        LocalDate endedOn,
        String holder,
        String authority,
        LocalDate answerBy,
        int version,
        List<ReasonSeen> reasons,
        List<CeilingSeen> ceilings,
        List<Step> history) {

    /**
     * @param idNumber masked; null when the reason is the household's
     * @param standing {@code holds}, {@code gone}, {@code lapsed} or {@code unconfirmed}
     * @param since the day of the row that raised it; null when no single row did
     * @param missing feeds that it could not be told without
     */
    public record ReasonSeen(
            String code,
            String idNumber,
            String severity,
            String standing,
            LocalDate since,
            SortedSet<String> missing) {}

    /**
     * @param yuan null when a figure that it needs is not in force
     * @param status how far its figures may be trusted, such as {@code placeholder}
     */
    public record CeilingSeen(
            String title, String titleEn, BigDecimal yuan, String unit, String status, String basis) {}

    /** @param from null for the one that opened it */
    public record Step(Instant at, String who, String from, String to, String note) {}

    static ReferralSeen of(
            Referral referral, LocalDate today, Map<Long, String> maskedPeople, List<ReferralEvent> history) {
        return new ReferralSeen(
                referral.id(),
                referral.household(),
                referral.program(),
                referral.department(),
                referral.queue(),
                referral.county(),
                referral.township().orElse(null),
                referral.state().code(),
                referral.priority().orElse(null),
                referral.openedOn(),
                referral.dueOn(),
                referral.overdueOn(today),
                referral.endedOn().orElse(null),
                referral.holder().orElse(null),
                referral.authority().code(),
                referral.answerBy(),
                referral.version(),
                referral.reasons().stream()
                        .map(reason -> seen(reason, maskedPeople))
                        .toList(),
                referral.ceilings().stream().map(ReferralSeen::seen).toList(),
                history == null
                        ? null
                        : history.stream().map(ReferralSeen::step).toList());
    }

    private static ReasonSeen seen(Reason reason, Map<Long, String> maskedPeople) {
        return new ReasonSeen(
                reason.code(),
                reason.person() == null ? null : maskedPeople.get(reason.person()),
                reason.severity() == null ? null : reason.severity().name().toLowerCase(Locale.ROOT),
                reason.standing().name().toLowerCase(Locale.ROOT),
                reason.row() == null ? null : reason.row().day(),
                reason.missing());
    }

    private static CeilingSeen seen(Ceiling ceiling) {
        return new CeilingSeen(
                ceiling.title().zh(),
                ceiling.title().en(),
                ceiling.yuan(),
                ceiling.unit(),
                ceiling.status().word(),
                ceiling.basis());
    }

    private static Step step(ReferralEvent event) {
        return new Step(
                event.at(),
                event.who(),
                event.from().map(ReferralState::code).orElse(null),
                event.to().code(),
                event.note().map(Masking::inText).orElse(null));
    }
}
