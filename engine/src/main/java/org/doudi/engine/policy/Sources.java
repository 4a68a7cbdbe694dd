package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
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
        void collect(Member member, Set<Long> into);
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

    private final HouseholdProfile household;
    private final List<Set<Long>> ofHousehold = new ArrayList<>(Collections.nCopies(FEEDS.size(), null));
    private final List<Set<Long>> ofMember = new ArrayList<>(Collections.nCopies(FEEDS.size(), null));
    private MemberProfile member;

    Sources(HouseholdProfile household) {
        this.household = household;
    }

    /** Numbers of those of the feeds that bring facts of persons. */
    static int[] numbers(List<String> feeds) {
        return IntStream.range(0, FEEDS.size())
                .filter(number -> feeds.contains(FEEDS.get(number).name()))
                .toArray();
    }

    /** Deliveries of a test's feeds, sorted. @param asked null for all members of the household, counted or not */
    Set<Long> of(PackTest test, MemberProfile asked) {
        int[] feeds = test.sourceFeeds();
        if (feeds.length == 0) {
            return Set.of();
        }
        Set<Long> found = of(feeds[0], asked);
        for (int i = 1; i < feeds.length; i++) {
            found = union(found, of(feeds[i], asked));
        }
        return found;
    }

    private Set<Long> of(int feed, MemberProfile asked) {
        if (asked == null) {
            return known(ofHousehold, feed, household.members());
        }
        if (asked != member) {
            member = asked;
            Collections.fill(ofMember, null);
        }
        return known(ofMember, feed, List.of(asked));
    }

    private static Set<Long> known(List<Set<Long>> cache, int feed, List<MemberProfile> members) {
        Set<Long> known = cache.get(feed);
        if (known == null) {
            known = collected(FEEDS.get(feed).feed(), members);
            cache.set(feed, known);
        }
        return known;
    }

    private static Set<Long> union(Set<Long> one, Set<Long> other) {
        if (other.isEmpty() || one.equals(other)) {
            return one;
        }
        if (one.isEmpty()) {
            return other;
        }
        Set<Long> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<Long> collected(Feed reader, List<MemberProfile> members) {
        Set<Long> found = new TreeSet<>();
        for (int i = 0; i < members.size(); i++) {
            reader.collect(members.get(i).facts(), found);
        }
        return found.isEmpty() ? Set.of() : found;
    }

    private static void addListing(Member member, Set<Long> into) {
        if (member.source() != NONE) {
            into.add(member.source());
        }
    }

    private static <T> void add(List<T> facts, ToLongFunction<T> source, Set<Long> into) {
        for (int i = 0; i < facts.size(); i++) {
            into.add(source.applyAsLong(facts.get(i)));
        }
    }
}
