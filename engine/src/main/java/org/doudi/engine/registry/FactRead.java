package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads every kind of fact about the people of some households, one ordered read a kind, and hands them to the people. */
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
        List<PersonFacts> all = new ArrayList<>();
        drafts.forEach(draft -> draft.members().forEach(member -> all.add(member.facts())));
        PersonFacts[] members = sorted(all);
        drafts.forEach(draft -> draft.unlisted().forEach(person -> all.add(person.facts())));
        PersonFacts[] aided = sorted(all);
        drafts.forEach(draft -> draft.former().forEach(person -> all.add(person.facts())));
        PersonFacts[] everybody = sorted(all);
        readBirths(everybody);
        for (FactKind<?> kind : FactKind.ALL) {
            if (kind == FactKind.DEATHS) {
                read(kind, everybody);
            } else if (kind == FactKind.ASSISTANCE) {
                read(kind, aided);
            } else {
                read(kind, members);
            }
        }
    }

    private static PersonFacts[] sorted(List<PersonFacts> people) {
        PersonFacts[] sorted = people.toArray(PersonFacts[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(PersonFacts::person));
        return sorted;
    }

    private static long[] numbers(PersonFacts[] people) {
        long[] numbers = new long[people.length];
        for (int i = 0; i < people.length; i++) {
            numbers[i] = people[i].person();
        }
        return numbers;
    }

    private void readBirths(PersonFacts[] people) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, born from person where id = any (?) order by id")) {
            query.setObject(1, numbers(people));
            try (ResultSet row = query.executeQuery()) {
                int next = 0;
                while (row.next()) {
                    long person = row.getLong(1);
                    LocalDate born = row.getObject(2, LocalDate.class);
                    while (next < people.length && people[next].person() == person) {
                        people[next++].born(born);
                    }
                }
            }
        }
    }

    private <T> void read(FactKind<T> kind, PersonFacts[] people) throws SQLException {
        SeriesHolding holding = deliveries.holding(kind.feed());
        try (PreparedStatement query = connection.prepareStatement(kind.sql())) {
            query.setObject(1, numbers(people));
            query.setLong(2, known.number());
            query.setLong(3, known.number());
            try (ResultSet row = query.executeQuery()) {
                int first = 0;
                while (row.next()) {
                    long person = row.getLong(1);
                    while (people[first].person() < person) {
                        first++;
                    }
                    give(kind, row, holding, people, first);
                }
            }
        }
    }

    /** A person may be read for several households, in counties where different series hold. */
    private static <T> void give(
            FactKind<T> kind, ResultSet row, SeriesHolding holding, PersonFacts[] people, int first)
            throws SQLException {
        int series = row.getInt(2);
        T fact = null;
        for (int i = first; i < people.length && people[i].person() == people[first].person(); i++) {
            if (holding.holds(series, people[i].county())) {
                if (fact == null) {
                    fact = kind.mapper().map(row, row.getLong(3));
                }
                people[i].add(kind, fact);
            }
        }
    }
}
