package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.UnlistedPerson;

/**
 * A household whose rows are settled and whose people's facts are being gathered.
 *
 * @param supporter null when not said
 * @param unsettled rows that name the household and that no newer file confirms: some of its former members'
 * @param members changes while findings of visits are put in
 * @param former grows while they are found, and so do {@code unlisted} and {@code findings}
 * @param looks days on which the same rows read otherwise
 */
record HouseholdDraft(
        long household,
        Place place,
        String supporter,
        List<MemberFacts> members,
        List<MemberRow> unsettled,
        List<FormerFacts> former,
        List<UnlistedFacts> unlisted,
        List<Finding> findings,
        List<LocalDate> looks) {

    /**
     * Settles which of the rows that name a household hold: the newest file that lists it says where it lives, and
     * only series that hold in that county count. The head's row comes first.
     *
     * @return empty when none of the rows holds
     */
    static Optional<HouseholdDraft> of(List<MemberRow> rows, SeriesHolding households, Predicate<String> isHead) {
        List<MemberRow> holding = holding(rows, households);
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        MemberRow first = first(holding, isHead);
        String county = first.place().county();
        List<MemberFacts> members = new ArrayList<>(holding.size());
        members.add(MemberFacts.of(first, county));
        for (MemberRow row : holding) {
            if (households.holds(row.series(), county) && !lists(members, row.person())) {
                members.add(MemberFacts.of(row, county));
            }
        }
        List<MemberRow> unsettled = List.of();
        if (holding.size() < rows.size()) {
            unsettled = new ArrayList<>(rows);
            unsettled.removeAll(holding);
        }
        return Optional.of(new HouseholdDraft(
                first.household(),
                first.place(),
                first.supporter(),
                members,
                unsettled,
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0)));
    }

    /** A number that lists nobody. */
    static HouseholdDraft ofNobody(long household, Place place) {
        return new HouseholdDraft(
                household,
                place,
                null,
                new ArrayList<>(0),
                List.of(),
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0),
                new ArrayList<>(0));
    }

    HouseholdDraft withSupporter(String found) {
        return new HouseholdDraft(household, place, found, members, unsettled, former, unlisted, findings, looks);
    }

    boolean lists(long person) {
        return lists(members, person);
    }

    /** The rows that hold where they say the household lives, those of the newest file first. */
    private static List<MemberRow> holding(List<MemberRow> rows, SeriesHolding households) {
        List<MemberRow> holding = new ArrayList<>(rows.size());
        boolean oneFile = true;
        for (MemberRow row : rows) {
            if (households.holds(row.series(), row.place().county())) {
                oneFile &= holding.isEmpty() || holding.get(0).series() == row.series();
                holding.add(row);
            }
        }
        if (!oneFile) { // rows come in the order of one file
            holding.sort(Comparator.comparing(
                            (MemberRow row) -> households.newest(row.series()), KnownDelivery.ORDER.reversed())
                    .thenComparing(MemberRow::ordinal));
        }
        return holding;
    }

    private static MemberRow first(List<MemberRow> holding, Predicate<String> isHead) {
        for (MemberRow row : holding) {
            if (row.series() == holding.get(0).series() && isHead.test(row.relation())) {
                return row;
            }
        }
        return holding.get(0);
    }

    private static boolean lists(List<MemberFacts> members, long person) {
        for (MemberFacts member : members) {
            if (member.row().person() == person) {
                return true;
            }
        }
        return false;
    }

    KnownHousehold finish(
            String number, LocalDate on, CountyFeeds feeds, boolean quarantined, List<Predecessor> continues) {
        List<Member> listed = new ArrayList<>(members.size());
        for (MemberFacts member : members) {
            listed.add(member.member());
        }
        List<UnlistedPerson> paid =
                unlisted.stream().map(person -> person.unlisted(number, on)).toList();
        Household facts = new Household(
                number,
                place,
                supporter,
                listed,
                former.stream().map(FormerFacts::former).toList(),
                paid,
                feeds.visitsThrough(),
                feeds.missing(),
                quarantined);
        return new KnownHousehold(household, facts, continues, findings, nextLook(paid));
    }

    private LocalDate nextLook(List<UnlistedPerson> paid) {
        return Stream.concat(
                        looks.stream(),
                        paid.stream()
                                .flatMap(person -> person.aids().stream())
                                .map(UnlistedFacts::end)
                                .filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
