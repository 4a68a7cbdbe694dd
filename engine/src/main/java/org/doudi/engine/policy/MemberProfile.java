package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Spell;

/**
 * A person as rules see it on one day: a member of the household, or one whom its papers name and who is none.
 */
public final class MemberProfile extends Profile {

    private final HouseholdProfile household;
    private final Member facts;
    /** The person's number, boxed once: many readings and outcomes name it. */
    private final Long person;

    private final int onHand;

    private final Standing standing;
    private final int age;
    private final LocalDate died;
    private final boolean inCustody;
    private final boolean counted;
    private long marks;
    private Measured[] rates;
    private Rational income = Rational.ZERO;

    MemberProfile(HouseholdProfile household, Member facts) {
        this(household, facts, Standing.LISTED);
    }

    MemberProfile(HouseholdProfile household, Member facts, Standing standing) {
        super(Level.MEMBER);
        this.household = household;
        this.facts = facts;
        person = facts.person();
        onHand = PersonFeed.onHand(facts);
        this.standing = standing;
        age = facts.born() == null ? 0 : household.clock().age(facts.born());
        died = earliestDeath();
        inCustody = died == null && custodyHolds();
        counted = standing.listed() && died == null && !inCustody && !isAway();
    }

    @Override
    HouseholdProfile household() {
        return household;
    }

    @Override
    MemberProfile member() {
        return this;
    }

    Member facts() {
        return facts;
    }

    @Override
    int onHand() {
        return onHand;
    }

    boolean has(PersonFeed feed) {
        return (onHand & feed.bit()) != 0;
    }

    Long person() {
        return person;
    }

    Standing standing() {
        return standing;
    }

    /** Completed years; 0 for one who is no member, whose birth date is not told. */
    int age() {
        return age;
    }

    /** Whether the household lists the person, counted or not. */
    boolean isListed() {
        return standing.listed();
    }

    boolean counts() {
        return counted;
    }

    /** The earliest reported day that has come; null for the living. */
    LocalDate died() {
        return died;
    }

    /** The dead are not. */
    boolean isInCustody() {
        return inCustody;
    }

    /** The member's part of the household's counted income. */
    Rational income() {
        return income;
    }

    void earns(Rational counted) {
        income = counted;
    }

    private LocalDate earliestDeath() {
        LocalDate earliest = null;
        List<Death> deaths = facts.deaths();
        for (int i = 0; i < deaths.size(); i++) {
            LocalDate day = deaths.get(i).died();
            if (household.clock().reached(day) && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
        }
        return earliest;
    }

    private boolean custodyHolds() {
        List<Spell> custody = facts.custody();
        for (int i = 0; i < custody.size(); i++) {
            if (household.clock().within(custody.get(i).from(), custody.get(i).until())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAway() {
        return household.terms().kinds().plays("households", facts.absence(), Kinds.ABSENT);
    }

    boolean isAgedFrom(int parameter) {
        BigDecimal years = household.figure(parameter);
        return years != null && age >= years.intValueExact();
    }

    boolean isAgedBelow(int parameter) {
        BigDecimal years = household.figure(parameter);
        return years != null && age < years.intValueExact();
    }

    /** Whether the person is a member who counts. */
    public boolean isCounted() {
        return holds(new Question.Counted());
    }

    /** Whether the member has completed the parameter's years. Not met while the parameter has no figure. */
    public boolean ageFrom(int parameter) {
        return holds(new Question.AgeFrom(parameter));
    }

    /** Whether the member has not completed the parameter's years. Not met while the parameter has no figure. */
    public boolean ageBelow(int parameter) {
        return holds(new Question.AgeBelow(parameter));
    }

    /** Whether a disability certificate of any category holds, of this level or a more severe one. */
    public boolean certificate(int mildestLevel) {
        return certificate(null, mildestLevel);
    }

    /** Whether a disability certificate of the category holds, of this level or a more severe one. */
    public boolean certificate(String category, int mildestLevel) {
        return holds(new Question.Certified(category, mildestLevel));
    }

    /** Whether such a certificate holds that was issued in the whole months of the parameter before, or since. */
    public boolean newCertificate(int months, int mildestLevel) {
        return newCertificate(months, null, mildestLevel);
    }

    /** The same, of the category. Not met while the parameter has no figure. */
    public boolean newCertificate(int months, String category, int mildestLevel) {
        return holds(new Question.NewlyCertified(months, category, mildestLevel));
    }

    /** Whether the newest self-care assessment failed between so many items and so many; a person never assessed failed none. */
    public boolean failedItems(int fewest, int most) {
        return holds(new Question.FailedItems(fewest, most));
    }

    /** Whether a child's hardship of the role holds. */
    public boolean child(String role) {
        return holds(new Question.Hardship(role));
    }

    private boolean holds(Question question) {
        return ask(question) == 1;
    }

    void mark(int mark) {
        marks |= 1L << mark;
    }

    boolean hasMark(int mark) {
        return (marks & 1L << mark) != 0;
    }

    /** Of all shares offered under a name the highest counts, they never add up. */
    void offer(RuleCard.Rate rate) {
        if (rates == null) {
            rates = new Measured[household.terms().rates().size()];
        }
        BigDecimal share = household.figure(rate.parameter());
        Measured offered = share == null ? Measured.noFigure(rate.name()) : Measured.of(share);
        rates[rate.rate()] = higher(rates[rate.rate()], offered);
    }

    private static Measured higher(Measured one, Measured other) {
        if (one instanceof Measured.Known a && other instanceof Measured.Known b) {
            return a.value().compareTo(b.value()) >= 0 ? one : other;
        }
        return one instanceof Measured.Untold ? one : other;
    }

    /** Nought when none was offered. */
    Measured highest(int rate) {
        return rates == null || rates[rate] == null ? Measured.ZERO : rates[rate];
    }
}
