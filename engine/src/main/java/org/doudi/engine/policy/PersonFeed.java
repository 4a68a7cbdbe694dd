package org.doudi.engine.policy;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.ElderGroup;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.SchoolRecord;
import org.doudi.engine.household.Spell;
import org.doudi.engine.household.Vehicle;
import org.doudi.engine.household.Visit;

/** The feeds that bring facts of persons. Most people have facts of a few of them. */
enum PersonFeed {
    INCOME(Member::incomes, IncomeLine::source),
    MEDICAL(Member::bills, MedicalBill::source),
    DISABILITY(Member::certificates, DisabilityCertificate::source),
    UNEMPLOYMENT(Member::unemployment, Spell::source),
    EDUCATION(Member::schooling, SchoolRecord::source),
    VEHICLES(Member::vehicles, Vehicle::source),
    PROPERTIES(Member::properties, RealEstate::source),
    BUSINESSES(Member::businesses, Business::source),
    DEPOSITS(Member::deposits, DepositBalance::source),
    DEATHS(Member::deaths, Death::source),
    INCIDENTS(Member::incidents, Incident::source),
    ASSISTANCE(Member::aids, Aid::source),
    CUSTODY(Member::custody, Spell::source),
    ASSESSMENTS(Member::assessments, CareAssessment::source),
    VISITS(Member::visits, Visit::source),
    ELDER_GROUPS(Member::elderGroups, ElderGroup::source),
    CHILDREN(Member::childStatuses, ChildStatus::source),
    MONITORED(Member::monitored, Spell::source),
    LEADS(Member::leads, Lead::source);

    private static final PersonFeed[] ALL = values();
    /** The feed that lists the person at all, of which everybody has a row. */
    static final String LISTING = "households";

    static final int LISTING_BIT = 1 << ALL.length;
    /** With that one. */
    static final int COUNT = ALL.length + 1;
    /** Of what may hang on any of them. */
    static final int ANY = ~0;

    private final Facts<?> facts;
    private final int bit = 1 << ordinal();

    <T> PersonFeed(Function<Member, List<T>> of, ToLongFunction<T> source) {
        facts = new Facts<>(of, source);
    }

    /** Where a member keeps a feed's facts, and which delivery brought one of them. */
    private record Facts<T>(Function<Member, List<T>> of, ToLongFunction<T> source) {

        void deliveries(Member member, DeliverySet into) {
            List<T> facts = of.apply(member);
            for (int i = 0; i < facts.size(); i++) {
                into.add(source.applyAsLong(facts.get(i)));
            }
        }
    }

    int bit() {
        return bit;
    }

    /** Those of the feeds that bring facts of persons, as bits. */
    static int bits(List<String> feeds) {
        int bits = feeds.contains(LISTING) ? LISTING_BIT : 0;
        for (PersonFeed feed : ALL) {
            bits |= feeds.contains(feed.word()) ? feed.bit() : 0;
        }
        return bits;
    }

    /** The feeds of which the member has facts, as bits. Spelt out, as everybody of a city is asked for each. */
    static int onHand(Member member) {
        return LISTING_BIT
                | INCOME.bitOf(member.incomes())
                | MEDICAL.bitOf(member.bills())
                | DISABILITY.bitOf(member.certificates())
                | UNEMPLOYMENT.bitOf(member.unemployment())
                | EDUCATION.bitOf(member.schooling())
                | VEHICLES.bitOf(member.vehicles())
                | PROPERTIES.bitOf(member.properties())
                | BUSINESSES.bitOf(member.businesses())
                | DEPOSITS.bitOf(member.deposits())
                | DEATHS.bitOf(member.deaths())
                | INCIDENTS.bitOf(member.incidents())
                | ASSISTANCE.bitOf(member.aids())
                | CUSTODY.bitOf(member.custody())
                | ASSESSMENTS.bitOf(member.assessments())
                | VISITS.bitOf(member.visits())
                | ELDER_GROUPS.bitOf(member.elderGroups())
                | CHILDREN.bitOf(member.childStatuses())
                | MONITORED.bitOf(member.monitored())
                | LEADS.bitOf(member.leads());
    }

    private int bitOf(List<?> facts) {
        return facts.isEmpty() ? 0 : bit();
    }

    /** Adds the deliveries that brought the member's facts of the feeds. */
    static void deliveries(int bits, Member member, DeliverySet into) {
        if ((bits & LISTING_BIT) != 0) {
            into.add(member.source());
        }
        for (int rest = bits & ~LISTING_BIT; rest != 0; rest &= rest - 1) {
            ALL[Integer.numberOfTrailingZeros(rest)].facts.deliveries(member, into);
        }
    }

    private String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
