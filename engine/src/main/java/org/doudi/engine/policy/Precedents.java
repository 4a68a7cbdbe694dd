package org.doudi.engine.policy;

/**
 * Which rules of a stage fired for the profiles so far, by what those replied. The network of rules always asks in the same
 * order, and what it asks next depends on nothing but the replies so far; so its hearings form a tree, and a profile that
 * replies as an earlier one did fires the same rules without being put to the network again. Nearly all households of a
 * city reply as some other did before.
 *
 * <p>For one thread, and for profiles of one kind.
 */
final class Precedents {

    /** What comes after some replies: another question, or the end. */
    private sealed interface Step {}

    private record Settled(int[] fired) implements Step {}

    private static final class Asking implements Step {
        private final Question question;
        /** Of the kind of question that most are; null for others. */
        private final PackTest test;

        private final Step[] next;

        Asking(Question question) {
            this.question = question;
            next = new Step[question.replies()];
            test = question instanceof Question.OnTest asked ? asked.test() : null;
        }

        int reply(Profile profile) {
            return test != null ? profile.verdict(test).answer().ordinal() : question.reply(profile);
        }
    }

    /** Steps that are kept, each some fifty bytes: beyond them nothing more is learnt. */
    private static final int MOST = 400_000;

    private Step first;
    private int steps;

    /** Numbers of the rules that fire, in their order; null when no earlier profile replied alike. */
    int[] find(Profile profile) {
        Step step = first;
        while (step instanceof Asking asking) {
            step = asking.next[asking.reply(profile)];
        }
        return step instanceof Settled settled ? settled.fired() : null;
    }

    /** @throws IllegalStateException when the network asked otherwise than after the same replies before */
    void add(Hearing hearing) {
        if (steps >= MOST) {
            return;
        }
        Asking before = null;
        int reply = 0;
        for (Hearing.Reply heard : hearing.replies()) {
            Step step = after(before, reply);
            if (step == null) {
                step = new Asking(heard.question());
                put(before, reply, step);
            }
            if (!(step instanceof Asking asking && asking.question.equals(heard.question()))) {
                throw new IllegalStateException("The rules asked in another order: " + heard.question());
            }
            before = asking;
            reply = heard.reply();
        }
        put(before, reply, new Settled(hearing.fired()));
    }

    private Step after(Asking before, int reply) {
        return before == null ? first : before.next[reply];
    }

    private void put(Asking before, int reply, Step step) {
        steps++;
        if (before == null) {
            first = step;
        } else {
            before.next[reply] = step;
        }
    }
}
