package org.doudi.engine.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A named comparison of a pack, compiled: what is observed, how it is compared, with what. */
public final class PackTest {

    /** What a missing feed does to a test. */
    public enum WhenMissing {
        /** Untold, whatever is known. */
        UNKNOWN,
        /** Known rows may settle it against the household; else it is untold. */
        SETTLED,
        /** Judged on what is known. */
        KNOWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int ALONE = -1;

    private final int index;
    private final String code;
    private final Text title;
    private final Level level;
    private final Expression observed;
    private final Sign sign;
    private final Expression limit;
    private final List<String> feeds;
    private final int sourceFeeds;
    private final boolean asksHousehold;
    private final int dependsOn;
    private int shared = ALONE;
    private final WhenMissing whenMissing;
    private final String unit;
    private final String basis;
    private final Position at;

    PackTest(
            int index,
            CsvTable.Row row,
            Level level,
            Expression observed,
            Sign sign,
            Expression limit,
            WhenMissing whenMissing) {
        this.index = index;
        this.level = level;
        this.observed = observed;
        this.sign = sign;
        this.limit = limit;
        this.whenMissing = whenMissing;
        code = row.text("code");
        title = new Text(row.text("title_zh"), row.text("title_en"));
        feeds = row.text("feeds").isEmpty()
                ? List.of()
                : List.of(row.text("feeds").split(";"));
        sourceFeeds = PersonFeed.bits(feeds);
        asksHousehold = level == Level.HOUSEHOLD || observed.asksHousehold() || limit.asksHousehold();
        // What a member has tells nothing of what the others of the household have.
        boolean ofOthersToo = asksHousehold && level == Level.MEMBER;
        dependsOn = limit.isOfFiguresOnly() && !ofOthersToo ? observed.observes() : PersonFeed.ANY;
        unit = row.text("unit");
        basis = row.text("basis");
        at = row.at("code");
    }

    Verdict judge(HouseholdProfile household, MemberProfile member) {
        int onHand = member == null ? household.onHand() : member.onHand();
        if (household.isComplete() && !mayDependOn(onHand)) {
            return household.figures().blank(this, household, member);
        }
        return measured(household, member, household.figures().limit(this));
    }

    /** Whether it can find another thing for those who have facts of these feeds than for those who have none. */
    boolean mayDependOn(int onHand) {
        return (dependsOn & onHand) != 0;
    }

    /** @param fixed the limit; null when it depends on the household */
    Verdict measured(HouseholdProfile household, MemberProfile member, Measured fixed) {
        Measured bound = fixed == null ? limit.of(household, member) : fixed;
        Measured seen = observed(household, member);
        Set<String> absent = household.missingAmong(feeds);
        if (seen instanceof Measured.Untold || bound instanceof Measured.Untold) {
            return untold(seen, bound, absent);
        }
        if (!(seen instanceof Measured.Known known)) {
            return judge(false, seen, bound, absent, false);
        }
        if (fixed != null && known.small() >= 0 && absent.isEmpty() && !observed.mayBeLeftOpen()) {
            return household.figures().verdict(this, known, (Measured.Known) fixed);
        }
        boolean holds = sign.holds(known.value(), ((Measured.Known) bound).value());
        return judge(holds, seen, bound, absent, holds && observed.leavesOpen(household, member));
    }

    private Measured observed(HouseholdProfile household, MemberProfile member) {
        if (shared == ALONE) {
            return observed.of(household, member);
        }
        Profile of = member == null ? household : member;
        Measured known = of.observed(shared);
        if (known == null) {
            known = observed.of(household, member);
            of.observes(shared, known);
        }
        return known;
    }

    private Verdict judge(boolean holds, Measured seen, Measured bound, Set<String> absent, boolean leftOpen) {
        if (!absent.isEmpty() && (whenMissing == WhenMissing.UNKNOWN || whenMissing == WhenMissing.SETTLED && holds)) {
            return Verdict.untold(this, seen, bound, absent, false);
        }
        if (leftOpen) {
            return Verdict.untold(this, seen, bound, new TreeSet<>(feeds), false);
        }
        return Verdict.known(this, holds, seen, bound);
    }

    private Verdict untold(Measured seen, Measured bound, Set<String> absent) {
        if (absent.isEmpty() && !(seen instanceof Measured.Untold && bound instanceof Measured.Untold)) {
            Measured.Untold untold = (Measured.Untold) (seen instanceof Measured.Untold ? seen : bound);
            return Verdict.untold(this, seen, bound, untold.missing(), untold.figureAbsent());
        }
        Set<String> missing = new TreeSet<>(absent);
        boolean figureAbsent = false;
        for (Measured measured : List.of(seen, bound)) {
            if (measured instanceof Measured.Untold untold) {
                missing.addAll(untold.missing());
                figureAbsent |= untold.figureAbsent();
            }
        }
        return Verdict.untold(this, seen, bound, missing, figureAbsent);
    }

    /** The answers that it can give while all its figures are in force: without one it is untold whatever it asks. */
    Set<TestResult> answers() {
        if (observed.extent() != null && limit.constant() != null) {
            return observed.extent().answers(sign, limit.constant());
        }
        Set<TestResult> answers = EnumSet.of(TestResult.PASS, TestResult.FAIL);
        if (!feeds.isEmpty() && whenMissing != WhenMissing.KNOWN) {
            answers.add(TestResult.UNKNOWN);
        }
        return answers;
    }

    /** Place among the tests of its level. */
    int index() {
        return index;
    }

    public String code() {
        return code;
    }

    public Text title() {
        return title;
    }

    public Level level() {
        return level;
    }

    boolean asksWhetherCounted() {
        return observed.source().equals(Quantity.COUNTED.word());
    }

    /** From now on what it observes goes by a number: others of its level observe the same. */
    void shares(int number) {
        shared = number;
    }

    /** As written in the pack. */
    public String observed() {
        return observed.source();
    }

    public Sign sign() {
        return sign;
    }

    /** As written in the pack. */
    public String limit() {
        return limit.source();
    }

    Expression limitExpression() {
        return limit;
    }

    /** Parameters that the test compares with, sorted. */
    public List<String> parameters() {
        Set<String> all = new TreeSet<>(observed.parameters());
        all.addAll(limit.parameters());
        return List.copyOf(all);
    }

    /** Feeds that it rests on. */
    public List<String> feeds() {
        return feeds;
    }

    /** Feeds of persons' facts that it rests on, as bits of {@link PersonFeed}. */
    int sourceFeeds() {
        return sourceFeeds;
    }

    /** Whether it rests on the facts of all members, also where it is asked of one. */
    boolean asksHousehold() {
        return asksHousehold;
    }

    public WhenMissing whenMissing() {
        return whenMissing;
    }

    /** {@code flag} for yes or no, else such as {@code yuan/month}. */
    public String unit() {
        return unit;
    }

    public String basis() {
        return basis;
    }

    public Position at() {
        return at;
    }

    @Override
    public String toString() {
        return code.toLowerCase(Locale.ROOT);
    }
}
