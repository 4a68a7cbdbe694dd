package org.doudi.engine.screening;

import java.time.Instant;
import java.util.Optional;

/**
 * A screening run.
 *
 * @param number 1, 2, 3 … in the order of starting: the later run stands above the earlier, whatever their dates
 * @param movesReferrals false for shadow runs and for looks back at a date before the last run's
 * @param released whether its messages may leave
 * @param ended empty while it is not done
 * @param sums empty while it is not done
 * @param finding what the brake found; empty while it is not done
 * @param ruling who released or discarded it and why; empty when nobody had to
 */
public record Run(
        int number,
        RunKey key,
        State state,
        boolean movesReferrals,
        boolean released,
        Instant started,
        Optional<Instant> ended,
        Optional<Sums> sums,
        boolean sumsAgree,
        Optional<Finding> finding,
        Optional<Ruling> ruling) {

    /** Whether its messages wait for somebody to look. */
    public boolean held() {
        return state == State.DONE && movesReferrals && !released;
    }

    /** How far a run has come. */
    public enum State {
        RUNNING,
        DONE,
        /** Not finished, and everything that it had written taken back. */
        ABANDONED,
        /** Done, held, and taken back by somebody. */
        DISCARDED,
        /** Done, and so long ago that its decisions have left. */
        EXPIRED
    }
}
