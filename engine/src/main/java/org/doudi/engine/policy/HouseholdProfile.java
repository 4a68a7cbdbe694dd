package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;

/** A household as rules see it on one day. */
public final class HouseholdProfile extends Profile {

    /** Missing in place of the feed when a bad row names the household. */
    private static final String QUARANTINE = "households:quarantine";

    private static final Measured BAD_ROW = Measured.untold(QUARANTINE);

    private final Household facts;
    private final Rulebook rulebook;
    private final RuleCard[] rules;
    private final PlaceFigures figures;
    private final Clock clock;
    /** Whether no feed is missing, as nearly always. */
    private final boolean complete;

    private final int onHand;

    private final List<MemberProfile> members;
    private final List<MemberProfile> counted;
    private final List<MemberProfile> everybody;
    private final Income income;
    private final Coverage coverage;
    private RuleCard firing;
    private int[] tallies;

    /** @param coverage null unless it is recorded what the household touches */
    HouseholdProfile(
            Household facts,
            Rulebook rulebook,
            RuleCard[] rules,
            PlaceFigures figures,
            Clock clock,
            Coverage coverage) {
        super(Level.HOUSEHOLD);
        this.facts = facts;
        complete = facts.missing().isEmpty();
        this.rulebook = rulebook;
        this.rules = rules;
        this.coverage = coverage;
        this.figures = figures;
        this.clock = clock;
        members = new ArrayList<>(facts.members().size());
        counted = new ArrayList<>(facts.members().size());
        int feeds = PersonFeed.LISTING_BIT;
        for (Member member : facts.members()) {
            MemberProfile profile = new MemberProfile(this, member);
            members.add(profile);
            feeds |= profile.onHand();
            if (profile.counts()) {
                counted.add(profile);
            }
        }
        onHand = feeds;
        everybody = facts.former().isEmpty() && facts.unlisted().isEmpty() ? members : withOthers();
        income = new Income(this, rulebook.terms().incomeKinds());
    }

    private List<MemberProfile> withOthers() {
        List<MemberProfile> all = new ArrayList<>(members);
        all.addAll(Standing.others(this));
        return all;
    }

    @Override
    HouseholdProfile household() {
        return this;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether what no facts tell of is told beforehand, and nobody records what is asked. */
    boolean isBlankable() {
        return complete && coverage == null;
    }

    @Override
    int onHand() {
        return onHand;
    }

    @Override
    MemberProfile member() {
        return null;
    }

    Household facts() {
        return facts;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    Terms terms() {
        return rulebook.terms();
    }

    PlaceFigures figures() {
        return figures;
    }

    Clock clock() {
        return clock;
    }

    /** Those whom the household lists, counted or not. */
    List<MemberProfile> members() {
        return members;
    }

    List<MemberProfile> counted() {
        return counted;
    }

    /** Everybody whom the household's papers name: its members, those who left, those paid under its number. */
    List<MemberProfile> everybody() {
        return everybody;
    }

    Income income() {
        return income;
    }

    int marked(int mark) {
        int count = 0;
        for (int i = 0; i < counted.size(); i++) {
            count += counted.get(i).hasMark(mark) ? 1 : 0;
        }
        return count;
    }

    /** Counted members who have completed so many years. */
    int aged(int years) {
        int count = 0;
        for (int i = 0; i < counted.size(); i++) {
            count += counted.get(i).age() >= years ? 1 : 0;
        }
        return count;
    }

    /** Bad rows of its current delivery that name the household: untold when there is one, for nobody knows what it said. */
    Measured badRows() {
        return facts.quarantined() ? BAD_ROW : Measured.ZERO;
    }

    /** Sum of the counted members' highest rates. */
    Measured rates(int rate) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < counted.size(); i++) {
            Measured highest = counted.get(i).highest(rate);
            if (!(highest instanceof Measured.Known known)) {
                return highest;
            }
            sum = sum.plus(known.value());
        }
        return new Measured.Known(sum);
    }

    void tally(int name) {
        if (tallies == null) {
            tallies = new int[terms().tallies().size()];
        }
        tallies[name]++;
    }

    /** What the rules counted, by name; names that none counted under are left out. */
    SortedMap<String, Integer> tallies() {
        if (tallies == null) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, Integer> named = new TreeMap<>();
        for (int i = 0; i < tallies.length; i++) {
            if (tallies[i] > 0) {
                named.put(terms().tallies().name(i), tallies[i]);
            }
        }
        return named;
    }

    boolean isMissing(String feed) {
        return facts.missing().contains(feed);
    }

    /** Those of the feeds that are missing, sorted. */
    Set<String> missingAmong(List<String> feeds) {
        if (complete) {
            return Set.of();
        }
        Set<String> missing = null;
        for (int i = 0; i < feeds.size(); i++) {
            if (facts.missing().contains(feeds.get(i))) {
                missing = missing == null ? new TreeSet<>() : missing;
                missing.add(feeds.get(i));
            }
        }
        return missing == null ? Set.of() : missing;
    }

    /** The rule that spoke last in this stage; null when none has. */
    RuleCard firing() {
        return firing;
    }

    RuleCard fires(int rule) {
        firing = rules[rule];
        if (coverage != null) {
            coverage.fired(firing.name());
        }
        return firing;
    }

    void judged(PackTest test, Verdict verdict) {
        if (coverage != null) {
            coverage.answered(test, verdict.answer().result());
        }
    }

    void beginStage() {
        firing = null;
    }

    /** Null when no row is in force. */
    BigDecimal figure(int parameter) {
        return figures.value(parameter);
    }
}
