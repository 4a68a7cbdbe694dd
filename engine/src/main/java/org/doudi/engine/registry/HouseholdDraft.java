package org.doudi.engine.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;

/** A household whose rows are settled and whose members' facts are being gathered. */
record HouseholdDraft(MemberRow first, List<MemberFacts> members) {

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
        members.add(new MemberFacts(first, county));
        for (MemberRow row : holding) {
            if (households.holds(row.series(), county) && !listed(members, row.person())) {
                members.add(new MemberFacts(row, county));
            }
        }
        return Optional.of(new HouseholdDraft(first, members));
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

    private static boolean listed(List<MemberFacts> members, long person) {
        for (MemberFacts member : members) {
            if (member.person() == person) {
                return true;
            }
        }
        return false;
    }

    KnownHousehold finish(String number, Set<String> missing, boolean quarantined) {
        List<Member> listed = new ArrayList<>(members.size());
        for (MemberFacts member : members) {
            listed.add(member.member());
        }
        return new KnownHousehold(
                first.household(),
                new Household(
                        number,
                        first.place(),
                        first.supporter(),
                        listed,
                        List.of(),
                        List.of(),
                        null,
                        missing,
                        quarantined));
    }
}
