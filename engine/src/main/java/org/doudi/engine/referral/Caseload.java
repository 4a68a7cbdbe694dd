package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.registry.Paged;

/** The lists that people work from: the most urgent first. */
@ApplicationScoped
public class Caseload {

    private static final String WHERE = " from Referral r where (:queue is null or r.queue = :queue)"
            + " and (:state is null or r.state = :state) and (:priority is null or r.priority = :priority)"
            + " and (:program is null or r.program = :program) and (:household is null or r.number = :household)"
            + " and (:holder is null or r.holder = :holder) and (:authority is null or r.authority = :authority)"
            + " and (:overdue is null or :overdue = (case when r.endedOn is null and r.state in (:awaiting)"
            + " and r.dueOn < :today then true else false end))";

    private static final String ORDER = " order by case r.priority when 'red' then 0 when 'orange' then 1"
            + " when 'yellow' then 2 else 3 end, r.dueOn, r.id";

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Caseload(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Which referrals; each null for any. */
    public record Wanted(
            String queue,
            ReferralState state,
            Severity priority,
            Boolean overdue,
            String program,
            String household,
            String holder,
            Authority authority) {}

    @Transactional
    public Paged<Referral> page(Wanted wanted, int page, int size) {
        long total = with(entities.createQuery("select count(r)" + WHERE, Long.class), wanted)
                .getSingleResult();
        return new Paged<>(
                with(entities.createQuery("select r" + WHERE + ORDER, Referral.class), wanted)
                        .setFirstResult(page * size)
                        .setMaxResults(size)
                        .getResultList(),
                page,
                size,
                total);
    }

    private <T> TypedQuery<T> with(TypedQuery<T> query, Wanted wanted) {
        return query.setParameter("queue", wanted.queue())
                .setParameter("state", wanted.state())
                .setParameter("priority", wanted.priority() == null ? null : Severities.code(wanted.priority()))
                .setParameter("overdue", wanted.overdue())
                .setParameter("program", wanted.program())
                .setParameter("household", wanted.household())
                .setParameter("holder", wanted.holder())
                .setParameter(
                        "authority",
                        wanted.authority() == null ? null : wanted.authority().code())
                .setParameter("awaiting", java.util.List.of(ReferralState.WARNED, ReferralState.VISITING))
                .setParameter("today", LocalDate.now(clock));
    }
}
