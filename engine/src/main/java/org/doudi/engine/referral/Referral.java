package org.doudi.engine.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doudi.engine.policy.Ceiling;

/** A referral as people work on it. Runs write many at once past this class, and raise the version when they do. */
@Entity
@Table(name = "referral")
public class Referral {

    @Id
    private UUID id;

    private long household;
    private String number;
    private String program;
    private String department;
    private String queue;
    private String county;
    private String township;
    private String village;

    @Convert(converter = ReferralStateText.class)
    private ReferralState state;

    private String priority;
    private String reasons;

    @Column(name = "opened_on")
    private LocalDate openedOn;

    @Column(name = "opened_run")
    private int openedRun;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    private String authority;
    private String ceilings;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private String holder;
    private int messages;

    @Version
    private int version;

    protected Referral() {}

    public UUID id() {
        return id;
    }

    /** 家庭编号. */
    public String household() {
        return number;
    }

    public String program() {
        return program;
    }

    public String department() {
        return department;
    }

    public String queue() {
        return queue;
    }

    public String county() {
        return county;
    }

    public Optional<String> township() {
        return Optional.ofNullable(township);
    }

    public ReferralState state() {
        return state;
    }

    /** {@code red}, {@code orange} or {@code yellow}; empty when no reason has a severity. */
    public Optional<String> priority() {
        return Optional.ofNullable(priority);
    }

    public List<Reason> reasons() {
        return ReasonList.read(reasons);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Who answers for it: {@code township}, {@code county} or {@code city}. */
    public Authority authority() {
        return Authority.of(authority);
    }

    /** The last day on which the present authority is in time. */
    public LocalDate answerBy() {
        return answerBy;
    }

    /** The most that its program grants; none when the pack sets no ceiling. */
    public List<Ceiling> ceilings() {
        return CeilingList.read(ceilings);
    }

    /** Raised with every change: who sends it along changes only what he has seen. */
    public int version() {
        return version;
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<String> holder() {
        return Optional.ofNullable(holder);
    }

    /** Whether it should have been visited by now. A flag, not a state. */
    public boolean overdueOn(LocalDate today) {
        return state.awaitsVisit() && today.isAfter(dueOn);
    }

    void heldBy(String who) {
        holder = who;
    }

    /** Time begins anew. */
    void answerWithin(Deadline given) {
        dueOn = given.dueOn();
        answerBy = given.answerBy();
        authority = given.authority().code();
    }

    void moveTo(ReferralState next, LocalDate today) {
        state = next;
        endedOn = next.ended() ? today : null;
    }
}
