package org.doudi.rules.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;

/** The same household told a little differently. */
final class Rewritten {

    /** What becomes of each list of a member's facts. */
    private interface OfLists {

        <T> List<T> of(List<T> facts);
    }

    private Rewritten() {}

    /** Members and every member's facts in another order. */
    static Household shuffled(Household household, Random random) {
        OfLists shuffle = new OfLists() {
            @Override
            public <T> List<T> of(List<T> facts) {
                List<T> other = new ArrayList<>(facts);
                Collections.shuffle(other, random);
                return other;
            }
        };
        List<Member> members = new ArrayList<>();
        household.members().forEach(it -> members.add(member(it, shuffle.of(it.incomes()), shuffle)));
        return of(household, shuffle.of(members), household.missing());
    }

    /** One of the members with one more line of income. */
    static Household richer(Household household, int which, IncomeLine line) {
        OfLists same = new OfLists() {
            @Override
            public <T> List<T> of(List<T> facts) {
                return facts;
            }
        };
        List<Member> members = new ArrayList<>(household.members());
        List<IncomeLine> incomes = new ArrayList<>(members.get(which).incomes());
        incomes.add(line);
        members.set(which, member(members.get(which), incomes, same));
        return of(household, members, household.missing());
    }

    static Household lacking(Household household, String feed) {
        Set<String> missing = new TreeSet<>(household.missing());
        missing.add(feed);
        return of(household, household.members(), missing);
    }

    private static Household of(Household it, List<Member> members, Set<String> missing) {
        return new Household(
                it.number(),
                it.place(),
                it.supporter(),
                members,
                it.former(),
                it.unlisted(),
                it.visitsThrough(),
                missing,
                it.quarantined());
    }

    private static Member member(Member it, List<IncomeLine> incomes, OfLists change) {
        return new Member(
                it.person(),
                it.born(),
                it.relation(),
                it.hukou(),
                it.absence(),
                it.source(),
                incomes,
                change.of(it.bills()),
                change.of(it.certificates()),
                change.of(it.unemployment()),
                change.of(it.schooling()),
                change.of(it.vehicles()),
                change.of(it.properties()),
                change.of(it.businesses()),
                change.of(it.deposits()),
                change.of(it.deaths()),
                change.of(it.incidents()),
                change.of(it.aids()),
                change.of(it.custody()),
                change.of(it.assessments()),
                change.of(it.visits()),
                change.of(it.elderGroups()),
                change.of(it.childStatuses()),
                change.of(it.monitored()),
                change.of(it.leads()));
    }
}
