package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What people do with referrals: claim, hand over, move from state to state, each with who, when and why. */
@ApplicationScoped
public class Casework {

    private final EntityManager entities;
    private final Clock clock;
    private final TimeGiven time;

    @Inject
    Casework(EntityManager entities, Clock clock, TimeGiven time) {
        this.entities = entities;
        this.clock = clock;
        this.time = time;
    }

    /** What became of a wish to move a referral. */
    public enum Verdict {
        MOVED,
        /** It already stands there. */
        TWICE,
        /** No step leads there from where it stands. */
        OUT_OF_ORDER,
        /** A step back has to say why. */
        WITHOUT_REASON,
        /** Somebody else has claimed it: it has to be released or handed over. */
        HELD_BY_ANOTHER,
        /** It cannot be opened again while another one of its program is open. */
        ANOTHER_OPEN,
        /** Somebody changed it since it was looked at. */
        CHANGED_MEANWHILE,
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
    public Verdict claim(UUID id, By by) {
        return on(id, by, referral -> {
            String holder = referral.holder().orElse(null);
            if (referral.state().ended()) {
                return Verdict.OUT_OF_ORDER;
            }
            if (by.who().equals(holder)) {
                return Verdict.TWICE;
            }
            return holder == null ? hold(referral, by.who(), by, by.note("领取 / claimed")) : Verdict.HELD_BY_ANOTHER;
        });
    }

    @Transactional
    public Verdict release(UUID id, By by) {
        return on(
                id,
                by,
                referral -> referral.holder().isEmpty()
                        ? Verdict.TWICE
                        : hold(referral, null, by, by.note("退回 / released")));
    }

    @Transactional
    public Verdict handOver(UUID id, By by, String to) {
        return on(id, by, referral -> {
            if (referral.state().ended()) {
                return Verdict.OUT_OF_ORDER;
            }
            return to.equals(referral.holder().orElse(null))
                    ? Verdict.TWICE
                    : hold(referral, to, by, by.note("移交 / handed over to " + to));
        });
    }

    /** Moves a referral one step. A step back has to say why. */
    @Transactional
    public Verdict move(UUID id, ReferralState next, By by) {
        return on(id, by, referral -> step(referral, next, by));
    }

    /** Opens an ended referral again, with time anew. Refused while another one of its program is open. */
    @Transactional
    public Verdict reopen(UUID id, By by) {
        return on(id, by, referral -> {
            if (!referral.state().ended()) {
                return Verdict.TWICE;
            }
            if (anotherIsOpen(referral)) {
                return Verdict.ANOTHER_OPEN;
            }
            time.from(
                            LocalDate.now(clock),
                            referral.program(),
                            Severities.of(referral.priority().orElse(null)))
                    .ifPresent(referral::answerWithin);
            return moved(referral, ReferralState.WARNED, by, by.note("重新打开 / reopened"));
        });
    }

    private Verdict step(Referral referral, ReferralState next, By by) {
        if (referral.state() == next) {
            return Verdict.TWICE;
        }
        return switch (referral.state().stepTo(next)) {
            case FORWARD -> moved(referral, next, by, by.why());
            case BACK -> by.saysWhy() ? moved(referral, next, by, by.why()) : Verdict.WITHOUT_REASON;
            case REFUSED -> Verdict.OUT_OF_ORDER;
        };
    }

    private Verdict moved(Referral referral, ReferralState next, By by, String note) {
        ReferralState before = referral.state();
        referral.moveTo(next, LocalDate.now(clock));
        entities.persist(new ReferralEvent(referral.id(), clock.instant(), by.who(), before, next, note));
        return Verdict.MOVED;
    }

    private Verdict hold(Referral referral, String holder, By by, String note) {
        referral.heldBy(holder);
        entities.persist(
                new ReferralEvent(referral.id(), clock.instant(), by.who(), referral.state(), referral.state(), note));
        return Verdict.MOVED;
    }

    /** Locked against a run and against other people until the end of the transaction. */
    private Verdict on(UUID id, By by, Function<Referral, Verdict> deed) {
        Referral referral = entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (referral == null) {
            return Verdict.UNKNOWN;
        }
        return by.hasSeen(referral.version()) ? deed.apply(referral) : Verdict.CHANGED_MEANWHILE;
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
}
