package org.doudi.engine.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.policy.Decision;

/** What the pack says about referrals. */
public interface ReferralRules {

    /** The program of this code; the pack is checked, so that a referral of an unknown program cannot come up. */
    Optional<Program> program(String code);

    DueDates calendar();

    /** How the reason is told to the department that gets it. */
    Told told(Program program, Reason reason, Decision decision);

    /** Feeds that the outcome rests on: while one of them is missing, its absence proves nothing. */
    Set<String> feedsOf(String outcomeCode);

    /** Whether the outcome looks into a window of time, so that it can run out without its cause being gone. */
    boolean lapses(String outcomeCode);

    /**
     * A reason in words.
     *
     * @param basis the legal basis
     * @param summary what was observed, in one line; never about another person or another reason
     */
    record Told(String title, String basis, String summary) {}

    /** The programs of a pack. */
    List<Program> programs();
}
