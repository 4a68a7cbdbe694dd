package org.doudi.engine.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.doudi.engine.referral.Casework;
import org.doudi.engine.referral.ReferralState;

/** What a caseworker may do to a referral, by the last part of the address. */
enum Move {
    CLAIM((casework, id, body) -> casework.claim(id, body.by())),
    RELEASE((casework, id, body) -> casework.release(id, body.by())),
    HAND_OVER((casework, id, body) -> casework.handOver(id, body.by(), body.to())),
    VISIT(to(ReferralState.VISITING)),
    VERIFY(to(ReferralState.VERIFIED)),
    REJECT(to(ReferralState.FALSE_ALARM)),
    PUSH(to(ReferralState.PUSHED)),
    ASSIST(to(ReferralState.ASSISTED)),
    CLOSE(to(ReferralState.CLOSED)),
    REOPEN((casework, id, body) -> casework.reopen(id, body.by()));

    private interface Deed {
        Casework.Verdict apply(Casework casework, UUID id, MoveBody body);
    }

    private final Deed deed;

    Move(Deed deed) {
        this.deed = deed;
    }

    private static Deed to(ReferralState state) {
        return (casework, id, body) -> casework.move(id, state, body.by());
    }

    static Optional<Move> of(String word) {
        return Arrays.stream(values()).filter(move -> move.word().equals(word)).findFirst();
    }

    /** Such as {@code hand-over}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Casework.Verdict apply(Casework casework, UUID id, MoveBody body) {
        return deed.apply(casework, id, body);
    }
}
