package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules of a stage fired for the profiles so far, by what those replied. The network of rules always asks in the same
 * order, and what it asks next depends on nothing but the replies so far; so its hearings form a tree, and a profile that
 * replies as an earlier one did fires the same rules without being put to the network again. Nearly all households of a
 * city reply as some other did before.
 *
 * <p>For one thread, and for profiles of one kind.
 */
final class Precedents {

    /** Cells that are kept, of four bytes: beyond them nothing more is learnt. */
    private static final int MOST = 4_000_000;

    private static final int UNHEARD = 0;

    /**
     * The tree, close together as it is walked two hundred times a household. A step is a question's number and, for each
     * reply, where the next step begins: {@link #UNHEARD}, or below nought at the end, where rules fire.
     */
    private int[] steps = new int[1_000];

    /** The first cell tells where the first step begins. */
    private int end = 1;

    private Question[] questions = new Question[16];
    private final Map<Question, Integer> numbers = new HashMap<>();
    private final List<int[]> fired = new ArrayList<>();

    /** Numbers of the rules that fire, in their order; null when no earlier profile replied alike. */
    int[] find(Profile profile) {
        int step = steps[0];
        while (step > UNHEARD) {
            step = steps[step + 1 + reply(questions[steps[step]], profile)];
        }
        return step == UNHEARD ? null : fired.get(-1 - step);
    }

    /** The two kinds that most are go first: they are known at sight. */
    private static int reply(Question question, Profile profile) {
        if (question instanceof Question.OnTest onTest) {
            return onTest.reply(profile);
        }
        if (question instanceof Question.OnOutcome onOutcome) {
            return onOutcome.reply(profile);
        }
        return question.reply(profile);
    }

    /** @throws IllegalStateException when the network asked otherwise than after the same replies before */
    void add(Hearing hearing) {
        if (end >= MOST) {
            return;
        }
        int cell = 0;
        for (Hearing.Reply heard : hearing.replies()) {
            int number = number(heard.question());
            int step = steps[cell];
            if (step == UNHEARD) {
                step = append(number, heard.question().replies());
                steps[cell] = step;
            }
            if (step < UNHEARD || steps[step] != number) {
                throw new IllegalStateException("The rules asked in another order: " + heard.question());
            }
            cell = step + 1 + heard.reply();
        }
        if (steps[cell] == UNHEARD) {
            fired.add(hearing.fired());
            steps[cell] = -fired.size();
        }
    }

    private int append(int question, int replies) {
        int step = end;
        end += 1 + replies;
        if (end > steps.length) {
            steps = Arrays.copyOf(steps, 2 * end);
        }
        steps[step] = question;
        return step;
    }

    private int number(Question question) {
        Integer known = numbers.get(question);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        if (number == questions.length) {
            questions = Arrays.copyOf(questions, 2 * number);
        }
        questions[number] = question;
        numbers.put(question, number);
        return number;
    }
}
