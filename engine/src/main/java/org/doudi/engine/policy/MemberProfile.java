package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Spell;

/** A member of a household as rules see it on one day. */
public final class MemberProfile extends Profile {

    private final HouseholdProfile household;
    private final Member facts;
    private final int age;
    private final boolean counted;
    private long marks;
    private Measured[] rates;
    private Rational income = Rational.ZERO;

    MemberProfile(HouseholdProfile household, Member facts) {
        super(Level.MEMBER);
        this.household = household;
        this.facts = facts;
        age = household.clock().age(facts.born());
        counted = !isDead() && !isInCustody() && !isAway();
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

    /** Completed years. */
    int age() {
        return age;
    }

    boolean isCounted() {
        return counted;
    }

    /** The member's part of the household's counted income. */
    Rational income() {
        return income;
    }

    void earns(Rational counted) {
        income = counted;
    }

    private boolean isDead() {
        List<Death> deaths = facts.deaths();
        for (int i = 0; i < deaths.size(); i++) {
            if (household.clock().reached(deaths.get(i).died())) {
                return true;
            }
        }
        return false;
    }

    private boolean isInCustody() {
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

    /** Whether the member has completed the parameter's years. Not met while the parameter has no figure. */
    public boolean ageFrom(int parameter) {
        BigDecimal years = household.figure(parameter);
        return years != null && age >= years.intValueExact();
    }

    /** Whether the member has not completed the parameter's years. Not met while the parameter has no figure. */
    public boolean ageBelow(int parameter) {
        BigDecimal years = household.figure(parameter);
        return years != null && age < years.intValueExact();
    }

    /** Whether a disability certificate of any category holds, of this level or a more severe one. */
    public boolean certificate(int mildestLevel) {
        return certificate(null, mildestLevel);
    }

    /** Whether a disability certificate of the category holds, of this level or a more severe one. */
    public boolean certificate(String category, int mildestLevel) {
        for (DisabilityCertificate certificate : facts.certificates()) {
            if (certificate.level() <= mildestLevel
                    && (category == null || category.equals(certificate.category()))
                    && Conditions.holds(household, certificate)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the newest self-care assessment failed between so many items and so many; a person never assessed failed none. */
    public boolean failedItems(int fewest, int most) {
        CareAssessment newest = Conditions.assessment(household, this);
        int failed = newest == null ? 0 : newest.failedItems();
        return failed >= fewest && failed <= most;
    }

    /** Whether a child's hardship of the role holds. */
    public boolean child(String role) {
        return Conditions.childRows(household, this, role) != Measured.ZERO;
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
