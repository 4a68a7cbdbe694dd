package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/** Which deliveries brought what is known of a household from each feed. */
final class Sources {

    /** In place of the delivery that listed a person, for those whom none lists. */
    static final long NONE = 0;

    /** Reads the deliveries of one feed's facts off a member. */
    private interface Feed {
        void collect(Member member, DeliverySet into);
    }

    private record Named(String name, Feed feed) {}

    private static final List<Named> FEEDS = List.of(
            new Named("households", Sources::addListing),
            new Named("income", (member, into) -> add(member.incomes(), IncomeLine::source, into)),
            new Named("medical", (member, into) -> add(member.bills(), MedicalBill::source, into)),
            new Named("disability", (member, into) -> add(member.certificates(), DisabilityCertificate::source, into)),
            new Named("unemployment", (member, into) -> add(member.unemployment(), Spell::source, into)),
            new Named("education", (member, into) -> add(member.schooling(), SchoolRecord::source, into)),
            new Named("vehicles", (member, into) -> add(member.vehicles(), Vehicle::source, into)),
            new Named("properties", (member, into) -> add(member.properties(), RealEstate::source, into)),
            new Named("businesses", (member, into) -> add(member.businesses(), Business::source, into)),
            new Named("deposits", (member, into) -> add(member.deposits(), DepositBalance::source, into)),
            new Named("deaths", (member, into) -> add(member.deaths(), Death::source, into)),
            new Named("incidents", (member, into) -> add(member.incidents(), Incident::source, into)),
            new Named("assistance", (member, into) -> add(member.aids(), Aid::source, into)),
            new Named("custody", (member, into) -> add(member.custody(), Spell::source, into)),
            new Named("assessments", (member, into) -> add(member.assessments(), CareAssessment::source, into)),
            new Named("visits", (member, into) -> add(member.visits(), Visit::source, into)),
            new Named("elder_groups", (member, into) -> add(member.elderGroups(), ElderGroup::source, into)),
            new Named("children", (member, into) -> add(member.childStatuses(), ChildStatus::source, into)),
            new Named("monitored", (member, into) -> add(member.monitored(), Spell::source, into)),
            new Named("leads", (member, into) -> add(member.leads(), Lead::source, into)));

    private final List<MemberProfile> members;
    private final Known ofHousehold = new Known();
    private final Known ofMember = new Known();
    private MemberProfile member;

    Sources(HouseholdProfile household) {
        members = household.members();
    }

    /** Those of the feeds that bring facts of persons, as bits. */
    static int bits(List<String> feeds) {
        int bits = 0;
        for (int i = 0; i < FEEDS.size(); i++) {
            bits |= feeds.contains(FEEDS.get(i).name()) ? 1 << i : 0;
        }
        return bits;
    }

    /** Deliveries of a test's feeds. @param asked null for all members of the household, counted or not */
    Set<Long> of(PackTest test, MemberProfile asked) {
        if (test.sourceFeeds() == 0) {
            return Set.of();
        }
        if (asked == null) {
            return ofHousehold.of(test.sourceFeeds(), members);
        }
        if (asked != member) {
            member = asked;
            ofMember.forget();
        }
        return ofMember.of(test.sourceFeeds(), List.of(asked));
    }

    /** What was gathered already: many tests rest on the same feeds. */
    private static final class Known {

        private int[] feeds = new int[16];
        private final List<Set<Long>> deliveries = new ArrayList<>(16);

        Set<Long> of(int bits, List<MemberProfile> people) {
            for (int i = 0; i < deliveries.size(); i++) {
                if (feeds[i] == bits) {
                    return deliveries.get(i);
                }
            }
            if (deliveries.size() == feeds.length) {
                feeds = Arrays.copyOf(feeds, feeds.length * 2);
            }
            feeds[deliveries.size()] = bits;
            Set<Long> found = collected(bits, people);
            deliveries.add(found);
            return found;
        }

        void forget() {
            deliveries.clear();
        }
    }

    private static Set<Long> collected(int bits, List<MemberProfile> people) {
        DeliverySet found = new DeliverySet();
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            Feed feed = FEEDS.get(Integer.numberOfTrailingZeros(rest)).feed();
            for (int i = 0; i < people.size(); i++) {
                feed.collect(people.get(i).facts(), found);
            }
        }
        return found.toSet();
    }

    private static void addListing(Member member, DeliverySet into) {
        into.add(member.source());
    }

    private static <T> void add(List<T> facts, ToLongFunction<T> source, DeliverySet into) {
        for (int i = 0; i < facts.size(); i++) {
            into.add(source.applyAsLong(facts.get(i)));
        }
    }
}
