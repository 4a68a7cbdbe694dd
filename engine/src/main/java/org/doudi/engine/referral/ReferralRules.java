package org.doudi.engine.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Ceiling;
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

    /** Which rows raise the outcome and when they count; empty when it rests on no single row and no window. */
    Optional<RaisingWindow> window(String outcomeCode);

    /** The most that a program grants where the household lives; none when the pack sets no ceiling. */
    List<Ceiling> ceilings(String program, Place place);

    /** The city's own area code: where referrals end up that nobody visited. */
    String city();

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
