package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people do with referrals: claim, hand over, move from state to state, each with who, when and why. */
@ApplicationScoped
public class Casework {

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Casework(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What became of a wish to move a referral. */
    public enum Verdict {
        MOVED,
        /** It already stands there. */
        TWICE,
        /** No step leads there from where it stands, or a step back came without a reason. */
        OUT_OF_ORDER,
        /** There is no such referral. */
        UNKNOWN
    }

    public Optional<Referral> find(UUID id) {
        return Optional.ofNullable(entities.find(Referral.class, id));
    }

    public List<ReferralEvent> history(UUID id) {
        return entities.createQuery("from ReferralEvent where referral = :id order by id", ReferralEvent.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Sets the holder, not the state. Somebody else's referral is not taken: it has to be released or handed over. */
    @Transactional
    public Verdict claim(UUID id, String who) {
        return locked(id)
                .map(referral -> {
                    String holder = referral.holder().orElse(null);
                    if (who.equals(holder)) {
                        return Verdict.TWICE;
                    }
                    return holder != null || referral.state().ended()
                            ? Verdict.OUT_OF_ORDER
                            : hold(referral, who, who, "领取 / claimed");
                })
                .orElse(Verdict.UNKNOWN);
    }

    @Transactional
    public Verdict release(UUID id, String who, String why) {
        return locked(id)
                .map(referral -> referral.holder().isEmpty()
                        ? Verdict.TWICE
                        : hold(referral, null, who, "退回 / released: " + why))
                .orElse(Verdict.UNKNOWN);
    }

    @Transactional
    public Verdict handOver(UUID id, String who, String to, String why) {
        return locked(id)
                .map(referral -> referral.state().ended()
                        ? Verdict.OUT_OF_ORDER
                        : hold(referral, to, who, "移交 / handed over to " + to + ": " + why))
                .orElse(Verdict.UNKNOWN);
    }

    /**
     * Moves a referral one step.
     *
     * @param why needed for a step back; may be null otherwise
     */
    @Transactional
    public Verdict move(UUID id, ReferralState next, String who, String why) {
        return locked(id).map(referral -> step(referral, next, who, why)).orElse(Verdict.UNKNOWN);
    }

    /** Opens an ended referral again. Refused while another one of its program is open. */
    @Transactional
    public Verdict reopen(UUID id, String who, String why) {
        return locked(id)
                .map(referral -> {
                    if (!referral.state().ended()) {
                        return Verdict.TWICE;
                    }
                    if (anotherIsOpen(referral)) {
                        return Verdict.OUT_OF_ORDER;
                    }
                    return moved(referral, ReferralState.WARNED, who, why);
                })
                .orElse(Verdict.UNKNOWN);
    }

    private Verdict step(Referral referral, ReferralState next, String who, String why) {
        if (referral.state() == next) {
            return Verdict.TWICE;
        }
        return switch (referral.state().stepTo(next)) {
            case FORWARD -> moved(referral, next, who, why);
            case BACK -> why == null || why.isBlank() ? Verdict.OUT_OF_ORDER : moved(referral, next, who, why);
            case REFUSED -> Verdict.OUT_OF_ORDER;
        };
    }

    private Verdict moved(Referral referral, ReferralState next, String who, String why) {
        ReferralState before = referral.state();
        referral.moveTo(next, LocalDate.now(clock));
        entities.persist(new ReferralEvent(referral.id(), clock.instant(), who, before, next, why));
        return Verdict.MOVED;
    }

    private Verdict hold(Referral referral, String holder, String who, String note) {
        referral.heldBy(holder);
        entities.persist(new ReferralEvent(
                referral.id(), clock.instant(), who, referral.state(), referral.state(), Objects.requireNonNull(note)));
        return Verdict.MOVED;
    }

    private boolean anotherIsOpen(Referral referral) {
        return entities.createQuery(
                                "select count(*) from Referral r where r.number = :number and r.program = :program"
                                        + " and r.endedOn is null and r.id <> :id",
                                Long.class)
                        .setParameter("number", referral.household())
                        .setParameter("program", referral.program())
                        .setParameter("id", referral.id())
                        .getSingleResult()
                > 0;
    }

    /** Locked against a run and against other people until the end of the transaction. */
    private Optional<Referral> locked(UUID id) {
        return Optional.ofNullable(entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
