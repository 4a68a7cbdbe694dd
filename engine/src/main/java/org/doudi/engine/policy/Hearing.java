package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules of a stage asked one profile, what it replied, and which of them fired. */
final class Hearing {

    /** A question and its reply. */
    record Reply(Question question, int reply) {}

    private final List<Reply> replies = new ArrayList<>();
    private final Set<Question> asked = new HashSet<>();
    private final List<Integer> fired = new ArrayList<>();

    /** Only the first time counts: within a stage a profile always replies the same. */
    void heard(Question question, int reply) {
        if (asked.add(question)) {
            replies.add(new Reply(question, reply));
        }
    }

    void concluded(int rule) {
        fired.add(rule);
    }

    /** In the order of the questions. */
    List<Reply> replies() {
        return replies;
    }

    /** Numbers of the rules that fired, in their order. */
    int[] fired() {
        return fired.stream().mapToInt(Integer::intValue).toArray();
    }
}
