package org.doudi.engine.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.doudi.engine.household.Household;

/** A household whose rows are settled and whose members' facts are being gathered. */
record HouseholdDraft(MemberRow first, List<MemberFacts> members) {

    /**
     * Settles which of the rows that name a household hold: the newest file that lists it says where it lives, and
     * only series that hold in that county count. The head's row comes first.
     *
     * @return empty when none of the rows holds
     */
    static Optional<HouseholdDraft> of(List<MemberRow> rows, SeriesHolding households, Predicate<String> isHead) {
        List<MemberRow> holding = rows.stream()
                .filter(row -> households.holds(row.series(), row.place().county()))
                .sorted(Comparator.comparing(
                                (MemberRow row) -> households.newest(row.series()), KnownDelivery.ORDER.reversed())
                        .thenComparing(MemberRow::ordinal))
                .toList();
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        MemberRow first = holding.stream()
                .filter(row -> row.series() == holding.get(0).series())
                .filter(row -> isHead.test(row.relation()))
                .findFirst()
                .orElse(holding.get(0));
        String county = first.place().county();
        List<MemberFacts> members = new ArrayList<>(holding.size());
        members.add(new MemberFacts(first, county));
        holding.stream()
                .filter(row -> row != first && households.holds(row.series(), county))
                .filter(row -> members.stream().noneMatch(member -> member.person() == row.person()))
                .forEach(row -> members.add(new MemberFacts(row, county)));
        return Optional.of(new HouseholdDraft(first, members));
    }

    KnownHousehold finish(Set<String> missing, boolean quarantined) {
        return new KnownHousehold(
                first.household(),
                new Household(
                        first.number(),
                        first.place(),
                        first.supporter(),
                        members.stream().map(MemberFacts::member).toList(),
                        missing,
                        quarantined));
    }
}
