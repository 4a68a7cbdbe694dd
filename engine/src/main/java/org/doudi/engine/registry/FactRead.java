package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Reads every kind of fact about the members of some households, one ordered read a kind, and hands them to the members. */
final class FactRead {

    private final Connection connection;
    private final KnownPoint known;
    private final KnownDeliveries deliveries;

    FactRead(Connection connection, KnownPoint known, KnownDeliveries deliveries) {
        this.connection = connection;
        this.known = known;
        this.deliveries = deliveries;
    }

    void into(List<HouseholdDraft> drafts) throws SQLException {
        MemberFacts[] members = drafts.stream()
                .flatMap(draft -> draft.members().stream())
                .sorted(Comparator.comparingLong(MemberFacts::person))
                .toArray(MemberFacts[]::new);
        long[] persons = new long[members.length];
        for (int i = 0; i < members.length; i++) {
            persons[i] = members[i].person();
        }
        readBirths(members, persons);
        for (FactKind<?> kind : FactKind.ALL) {
            read(kind, members, persons);
        }
    }

    private void readBirths(MemberFacts[] members, long[] persons) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, born from person where id = any (?) order by id")) {
            query.setObject(1, persons);
            try (ResultSet row = query.executeQuery()) {
                int next = 0;
                while (row.next()) {
                    long person = row.getLong(1);
                    LocalDate born = row.getObject(2, LocalDate.class);
                    while (next < members.length && members[next].person() == person) {
                        members[next++].born(born);
                    }
                }
            }
        }
    }

    private <T> void read(FactKind<T> kind, MemberFacts[] members, long[] persons) throws SQLException {
        SeriesHolding holding = deliveries.holding(kind.feed());
        try (PreparedStatement query = connection.prepareStatement(kind.sql())) {
            query.setObject(1, persons);
            query.setLong(2, known.number());
            query.setLong(3, known.number());
            try (ResultSet row = query.executeQuery()) {
                int first = 0;
                while (row.next()) {
                    long person = row.getLong(1);
                    while (members[first].person() < person) {
                        first++;
                    }
                    give(kind, row, holding, members, first);
                }
            }
        }
    }

    /** A person may be a member of several households, in counties where different series hold. */
    private static <T> void give(
            FactKind<T> kind, ResultSet row, SeriesHolding holding, MemberFacts[] members, int first)
            throws SQLException {
        int series = row.getInt(2);
        T fact = null;
        for (int i = first; i < members.length && members[i].person() == members[first].person(); i++) {
            if (holding.holds(series, members[i].county())) {
                if (fact == null) {
                    fact = kind.mapper().map(row, row.getLong(3));
                }
                members[i].add(kind, fact);
            }
        }
    }
}
