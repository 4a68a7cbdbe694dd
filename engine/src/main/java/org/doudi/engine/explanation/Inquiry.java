package org.doudi.engine.explanation;

import java.util.List;
import org.doudi.engine.explanation.Explained.PersonSeen;
import org.doudi.engine.explanation.Explained.RunSeen;
import org.doudi.engine.explanation.Explained.TestSeen;
import org.doudi.engine.policy.Text;

/**
 * Why a household has a code, or why not: every rule that could give it, put to everybody it could be about. Decided again
 * on what the run knew and with its pack.
 *
 * @param code asked about
 * @param given whether the run gave it
 * @param trials in the order of the pack's rules
 */
public record Inquiry(String household, RunSeen run, String code, boolean given, List<TrialSeen> trials)
        implements Answer {

    /**
     * One rule put to the household or a member.
     *
     * @param person null for the household
     * @param given whether the code came of it
     */
    public record TrialSeen(
            String rule, Text title, String basis, PersonSeen person, boolean given, List<ConditionSeen> conditions) {}

    /**
     * Something that the rule asked: a test, or an outcome of an earlier stage.
     *
     * @param asked in the vocabulary's word, such as {@code passes} or {@code hasNot}
     * @param outcome null when it is a test
     * @param test null when it is an outcome
     * @param met whether the answer is the one that the rule wants
     */
    public record ConditionSeen(String asked, String outcome, TestSeen test, boolean met) {}
}
