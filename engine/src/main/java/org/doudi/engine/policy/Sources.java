package org.doudi.engine.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** Reads the deliveries of one feed's facts off a member. */
    private interface Feed {
        void collect(Member member, Set<Long> into);
    }

    private static final Map<String, Feed> FEEDS = Map.ofEntries(
            Map.entry("households", (member, into) -> into.add(member.source())),
            Map.entry("income", (member, into) -> add(member.incomes(), IncomeLine::source, into)),
            Map.entry("medical", (member, into) -> add(member.bills(), MedicalBill::source, into)),
            Map.entry("disability", (member, into) -> add(member.certificates(), DisabilityCertificate::source, into)),
            Map.entry("unemployment", (member, into) -> add(member.unemployment(), Spell::source, into)),
            Map.entry("education", (member, into) -> add(member.schooling(), SchoolRecord::source, into)),
            Map.entry("vehicles", (member, into) -> add(member.vehicles(), Vehicle::source, into)),
            Map.entry("properties", (member, into) -> add(member.properties(), RealEstate::source, into)),
            Map.entry("businesses", (member, into) -> add(member.businesses(), Business::source, into)),
            Map.entry("deposits", (member, into) -> add(member.deposits(), DepositBalance::source, into)),
            Map.entry("deaths", (member, into) -> add(member.deaths(), Death::source, into)),
            Map.entry("incidents", (member, into) -> add(member.incidents(), Incident::source, into)),
            Map.entry("assistance", (member, into) -> add(member.aids(), Aid::source, into)),
            Map.entry("custody", (member, into) -> add(member.custody(), Spell::source, into)),
            Map.entry("assessments", (member, into) -> add(member.assessments(), CareAssessment::source, into)),
            Map.entry("visits", (member, into) -> add(member.visits(), Visit::source, into)),
            Map.entry("elder_groups", (member, into) -> add(member.elderGroups(), ElderGroup::source, into)),
            Map.entry("children", (member, into) -> add(member.childStatuses(), ChildStatus::source, into)),
            Map.entry("monitored", (member, into) -> add(member.monitored(), Spell::source, into)),
            Map.entry("leads", (member, into) -> add(member.leads(), Lead::source, into)));

    private final HouseholdProfile household;
    private final Map<String, Set<Long>> ofHousehold = new HashMap<>();

    Sources(HouseholdProfile household) {
        this.household = household;
    }

    /** Deliveries, sorted. @param member null for all members of the household, counted or not */
    Set<Long> of(String feed, MemberProfile member) {
        Feed reader = FEEDS.get(feed);
        if (reader == null) {
            return Set.of();
        }
        if (member != null) {
            return collected(reader, List.of(member));
        }
        Set<Long> known = ofHousehold.get(feed);
        if (known == null) {
            known = collected(reader, household.members());
            ofHousehold.put(feed, known);
        }
        return known;
    }

    private static Set<Long> collected(Feed reader, List<MemberProfile> members) {
        Set<Long> found = new TreeSet<>();
        for (int i = 0; i < members.size(); i++) {
            reader.collect(members.get(i).facts(), found);
        }
        return found.isEmpty() ? Set.of() : found;
    }

    private static <T> void add(List<T> facts, ToLongFunction<T> source, Set<Long> into) {
        for (int i = 0; i < facts.size(); i++) {
            into.add(source.applyAsLong(facts.get(i)));
        }
    }
}
