package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.Optional;
import org.doudi.engine.policy.Outcome.Severity;

/** How much time the pack in force gives to what a person opens again. */
@FunctionalInterface
public interface TimeGiven {

    /**
     * @param priority null when no reason has one
     * @return empty when the pack no longer has the program
     */
    Optional<Deadline> from(LocalDate day, String program, Severity priority);
}
