package org.doudi.engine.policy;

import java.util.List;

/**
 * One rule put to one household or member: what it asked, what the answers were, and so why it concluded its code or did
 * not.
 *
 * @param person whom it was put to; null for the household
 * @param outcome what came of it; null when nothing did
 */
public record Trial(
        String code, String rule, Text title, String basis, Long person, Outcome outcome, List<Condition> conditions) {

    public Trial {
        conditions = List.copyOf(conditions);
    }

    /** Something that the rule asked. */
    public sealed interface Condition {

        /** Whether the answer is the one that the rule wants. */
        boolean met();
    }

    /**
     * A test.
     *
     * @param asked what the rule wants of it: {@code passes}, {@code fails}, {@code notFails}, {@code unknown} or
     *     {@code lacksFigure}
     */
    public record OnTest(String asked, Explanation.Check check, boolean met) implements Condition {}

    /**
     * An outcome of an earlier stage.
     *
     * @param asked {@code has}, {@code hasNot}, {@code hasAt} or {@code pending}
     */
    public record OnOutcome(String asked, String code, boolean met) implements Condition {}
}
