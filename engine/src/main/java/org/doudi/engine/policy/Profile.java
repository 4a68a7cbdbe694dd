package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What rules see of a household or a member: the answers of the pack's tests, and what the stages before concluded. A
 * member answers for its household too, so that a rule about a member may ask for both. Tests, outcomes and rules go by
 * number here: this is asked a hundred times for every household of a city.
 */
public abstract sealed class Profile permits HouseholdProfile, MemberProfile {

    private final Level level;
    private final List<Conclusion> concluded = new ArrayList<>(0);
    private final List<Conclusion> fresh = new ArrayList<>(0);
    private Verdict[] verdicts;
    private boolean[] cited;
    private Measured[] observed;
    /** Null unless somebody listens. */
    private Hearing hearing;

    Profile(Level level) {
        this.level = level;
    }

    abstract HouseholdProfile household();

    /** Null for a household. */
    abstract MemberProfile member();

    /** Feeds of which the person, or some member of the household, has facts, as bits. */
    abstract int onHand();

    /** Whether the test is met. */
    public final boolean passes(int test) {
        return ask(test) == Answer.MET;
    }

    /** Whether the test is known not to be met. */
    public final boolean fails(int test) {
        return ask(test) == Answer.NOT_MET;
    }

    /** Whether the test is met, or cannot be told for want of data. One that lacks a figure does not count. */
    public final boolean notFails(int test) {
        Answer answer = ask(test);
        return answer == Answer.MET || answer == Answer.UNTOLD;
    }

    /** Whether the test cannot be told. */
    public final boolean unknown(int test) {
        Answer answer = ask(test);
        return answer == Answer.UNTOLD || answer == Answer.LACKS_FIGURE;
    }

    /** Whether the test cannot be told because a figure that it needs is not in force. */
    public final boolean lacksFigure(int test) {
        return ask(test) == Answer.LACKS_FIGURE;
    }

    /** Whether a stage before concluded the outcome, of this member or of the household. */
    public final boolean has(int outcome) {
        return ask(new Question.OnOutcome(outcome)) != Question.OnOutcome.ABSENT;
    }

    /** Whether a stage before raised the warning, at this severity. */
    public final boolean hasAt(int outcome, String severity) {
        return Question.OnOutcome.isAt(ask(new Question.OnOutcome(outcome)), Outcome.Severity.of(severity));
    }

    /** Whether a stage before concluded the outcome, but lacks data to be sure. */
    public final boolean pending(int outcome) {
        return Question.OnOutcome.isPending(ask(new Question.OnOutcome(outcome)));
    }

    public final boolean hasNot(int outcome) {
        return ask(new Question.OnOutcome(outcome)) == Question.OnOutcome.ABSENT;
    }

    private Answer ask(int test) {
        PackTest asked = household().rulebook().tests().numbered(test);
        return Answer.numbered(ask(new Question.OnTest(asked)));
    }

    /** Every question of a rule goes through here, so that a hearing has them all. */
    final int ask(Question question) {
        int reply = question.reply(this);
        if (hearing != null) {
            hearing.heard(question, reply);
        }
        return reply;
    }

    /** From now on what rules ask and conclude is written down; no more when null. */
    final void hear(Hearing hearing) {
        this.hearing = hearing;
    }

    /** Draws a rule's conclusion. */
    public final void conclude(int rule) {
        if (hearing != null) {
            hearing.concluded(rule);
        }
        draw(rule);
    }

    /** The same where nobody listens. */
    final void draw(int rule) {
        RuleCard card = household().fires(rule);
        if (card.consequence() instanceof RuleCard.Proposal proposal) {
            Profile of = proposal.saying().isOfHousehold() ? household() : this;
            of.fresh.add(Conclusion.of(proposal, this, card));
            for (PackTest test : card.tests()) {
                judged(test).cite(test);
            }
        } else if (card.consequence() instanceof RuleCard.Mark mark) {
            member().mark(mark.mark());
        } else if (card.consequence() instanceof RuleCard.Rate rate) {
            member().offer(rate);
        } else if (card.consequence() instanceof RuleCard.Tally tally) {
            household().tally(tally.tally());
        }
    }

    /** The conclusion of a stage before; the member's own before the household's; null when there is none. */
    final Conclusion conclusion(int outcome) {
        for (int i = 0; i < concluded.size(); i++) {
            if (concluded.get(i).number() == outcome) {
                return concluded.get(i);
            }
        }
        return level == Level.HOUSEHOLD ? null : household().conclusion(outcome);
    }

    final List<Conclusion> concluded() {
        return concluded;
    }

    final List<Conclusion> fresh() {
        return fresh;
    }

    /** Ends a stage: what it concluded is seen from now on. */
    final void settleFresh() {
        for (int i = 0; i < fresh.size(); i++) {
            Conclusion.merge(fresh.get(i), concluded);
        }
        fresh.clear();
    }

    final Verdict verdict(PackTest test) {
        return judged(test).judge(test);
    }

    /** Whom the test is of: this profile, or its household. */
    private Profile judged(PackTest test) {
        return test.level() == level ? this : household();
    }

    /** @param test one of this profile's level */
    final Verdict judge(PackTest test) {
        Verdict verdict = verdicts[test.index()];
        if (verdict == null) {
            verdict = test.judge(household(), member());
            verdicts[test.index()] = verdict;
            household().judged(test, verdict);
        }
        return verdict;
    }

    /** What several tests observe, by its number; null before the first has. */
    final Measured observed(int number) {
        return observed == null ? null : observed[number];
    }

    final void observes(int number, Measured measured) {
        if (observed == null) {
            observed = new Measured[household().rulebook().tests().shared()];
        }
        observed[number] = measured;
    }

    private void cite(PackTest test) {
        if (cited == null) {
            cited = new boolean[verdicts.length];
        }
        cited[test.index()] = true;
    }

    /** Whether any conclusion rests on a test of this profile. */
    final boolean citesAny() {
        return cited != null;
    }

    /** Whether a conclusion rests on the test. */
    final boolean cites(PackTest test) {
        return cited != null && cited[test.index()];
    }

    /** From now on tests are judged, each when it is first asked for: the definitions have spoken. */
    final void openTests() {
        verdicts = household().isBlankable()
                ? household().figures().blanks(level, onHand()).clone()
                : new Verdict[household().rulebook().tests().of(level).length];
    }
}
