package org.doudi.engine.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One entry of a referral's history: who moved it, when and why. */
@Entity
@Table(name = "referral_event")
public class ReferralEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID referral;
    private Instant at;
    private String who;
    private Integer run;

    @Column(name = "from_state")
    @Convert(converter = ReferralStateText.class)
    private ReferralState fromState;

    @Column(name = "to_state")
    @Convert(converter = ReferralStateText.class)
    private ReferralState toState;

    private String note;

    protected ReferralEvent() {}

    ReferralEvent(UUID referral, Instant at, String who, ReferralState from, ReferralState to, String note) {
        this.referral = referral;
        this.at = at;
        this.who = who;
        this.fromState = from;
        this.toState = to;
        this.note = note;
    }

    public Instant at() {
        return at;
    }

    public String who() {
        return who;
    }

    /** Empty for the entry that opened it. */
    public Optional<ReferralState> from() {
        return Optional.ofNullable(fromState);
    }

    public ReferralState to() {
        return toState;
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
