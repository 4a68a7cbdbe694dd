package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * What rules see of a household or a member: the answers of the pack's tests, and what the stages before concluded. A
 * member answers for its household too, so that a rule about a member may ask for both. Consequences go through it as
 * well, one call each.
 */
public abstract sealed class Profile permits HouseholdProfile, MemberProfile {

    private final Level level;
    private final List<Conclusion> concluded = new ArrayList<>(4);
    private final List<Conclusion> fresh = new ArrayList<>(4);
    private Verdict[] verdicts;

    Profile(Level level) {
        this.level = level;
    }

    abstract HouseholdProfile household();

    /** Null for a household. */
    abstract MemberProfile member();

    /** Whether the test is met. */
    public final boolean passes(String test) {
        return verdict(test).result() == TestResult.PASS;
    }

    /** Whether the test is known not to be met. */
    public final boolean fails(String test) {
        return verdict(test).result() == TestResult.FAIL;
    }

    /** Whether the test is met, or cannot be told for want of data. One that lacks a figure does not count. */
    public final boolean notFails(String test) {
        Verdict verdict = verdict(test);
        return verdict.result() == TestResult.PASS || verdict.result() == TestResult.UNKNOWN && !verdict.figureAbsent();
    }

    /** Whether the test cannot be told. */
    public final boolean unknown(String test) {
        return verdict(test).result() == TestResult.UNKNOWN;
    }

    /** Whether a stage before concluded the outcome, of this member or of the household. */
    public final boolean has(String code) {
        return conclusion(code) != null;
    }

    public final boolean hasNot(String code) {
        return conclusion(code) == null;
    }

    /** Proposes a category. */
    public final void propose(String code) {
        conclude(Outcome.Kind.CATEGORY, code, null);
    }

    /** Proposes a benefit whose amount nobody can calculate. */
    public final void benefit(String code) {
        conclude(Outcome.Kind.BENEFIT, code, null);
    }

    /** Proposes a benefit of a named amount. */
    public final void benefit(String code, String amount) {
        conclude(Outcome.Kind.BENEFIT, code, household().rulebook().amounts().formula(amount));
    }

    /** Asks for a program, because of the outcomes that the rule asked for. */
    public final void refer(String program) {
        conclude(Outcome.Kind.REFERRAL, program, null);
    }

    private void conclude(Outcome.Kind kind, String code, Expression amount) {
        Profile about = kind == Outcome.Kind.REFERRAL ? household() : this;
        about.fresh().add(Conclusion.of(kind, code, amount, this, household().firing()));
    }

    /** The conclusion of a stage before; the member's own before the household's; null when there is none. */
    final Conclusion conclusion(String code) {
        for (int i = 0; i < concluded.size(); i++) {
            if (concluded.get(i).code().equals(code)) {
                return concluded.get(i);
            }
        }
        return level == Level.HOUSEHOLD ? null : household().conclusion(code);
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

    final Verdict verdict(String code) {
        PackTest test = household().rulebook().tests().find(code);
        if (test == null) {
            throw new IllegalArgumentException("No such test in the pack (" + code + ")");
        }
        return verdict(test);
    }

    final Verdict verdict(PackTest test) {
        Profile judged = test.level() == level ? this : household();
        return judged.verdicts[test.index()];
    }

    final Verdict[] verdicts() {
        return verdicts;
    }

    /** Judges every test of the level, once the definitions have spoken. */
    final void judge() {
        PackTest[] tests = household().rulebook().tests().of(level);
        verdicts = new Verdict[tests.length];
        for (int i = 0; i < tests.length; i++) {
            verdicts[i] = tests[i].judge(household(), member());
        }
    }
}
