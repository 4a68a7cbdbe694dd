package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.household.Place;

/** Finds persons in no household whose assistance runs under a household's number, which may be no household's either. */
final class UnlistedRead {

    /** Who is aided under the numbers of a range, in rows that have not ended. */
    private static final String AIDED = """
            select distinct household, person, series from evidence
            where feed = 'assistance' and household in (:ids) and known_from + 0 <= ? and known_until > ?
              and (valid_until is null or valid_until > ?) and not retracted
            order by household, person
            """;

    private static final String LISTED = """
            select distinct person, series, county from evidence
            where feed = 'households' and person = any (?) and known_from + 0 <= ? and known_until > ? and not retracted
            """;

    private record Aided(long household, long person) {}

    private final Connection connection;
    private final KnownPoint known;
    private final LocalDate on;
    private final KnownDeliveries deliveries;
    private final LastPlaces lastPlaces;

    UnlistedRead(
            Connection connection, KnownPoint known, LocalDate on, KnownDeliveries deliveries, LastPlaces lastPlaces) {
        this.connection = connection;
        this.known = known;
        this.on = on;
        this.deliveries = deliveries;
        this.lastPlaces = lastPlaces;
    }

    /** Adds the persons to the households, and a household of nobody for each number that lists nobody. */
    void into(List<HouseholdDraft> drafts, HouseholdIds range) throws SQLException {
        Map<Long, HouseholdDraft> byHousehold = new HashMap<>();
        Set<Long> members = new HashSet<>();
        for (HouseholdDraft draft : drafts) {
            byHousehold.put(draft.household(), draft);
            draft.members().forEach(member -> members.add(member.row().person()));
        }
        List<Aided> aided = aided(range, members);
        if (aided.isEmpty()) {
            return;
        }
        aided.removeAll(listed(aided));
        addNobodies(aided, byHousehold, drafts);
        for (Aided person : aided) {
            byHousehold.get(person.household()).unlisted().add(UnlistedFacts.of(person.person()));
        }
    }

    private List<Aided> aided(HouseholdIds range, Set<Long> members) throws SQLException {
        SeriesHolding holding = deliveries.holding("assistance");
        List<Aided> aided = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(range.into(AIDED))) {
            int next = range.bind(query, 1);
            query.setLong(next, known.number());
            query.setLong(next + 1, known.number());
            query.setObject(next + 2, on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Aided person = new Aided(row.getLong(1), row.getLong(2));
                    boolean holds = holding.holds(row.getInt(3), SeriesHolding.NOWHERE);
                    if (holds && !members.contains(person.person()) && !isLast(aided, person)) {
                        aided.add(person);
                    }
                }
            }
        }
        return aided;
    }

    /** Several senders may say the same of a person, one after the other in the order of the query. */
    private static boolean isLast(List<Aided> aided, Aided person) {
        return !aided.isEmpty() && aided.get(aided.size() - 1).equals(person);
    }

    /** Those that some household lists, in this range or any other. */
    private List<Aided> listed(List<Aided> aided) throws SQLException {
        SeriesHolding holding = deliveries.holding("households");
        Set<Long> listed = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(LISTED)) {
            query.setObject(1, aided.stream().mapToLong(Aided::person).toArray());
            query.setLong(2, known.number());
            query.setLong(3, known.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (holding.holds(row.getInt(2), row.getString(3))) {
                        listed.add(row.getLong(1));
                    }
                }
            }
        }
        return aided.stream().filter(person -> listed.contains(person.person())).toList();
    }

    private void addNobodies(List<Aided> aided, Map<Long, HouseholdDraft> byHousehold, List<HouseholdDraft> drafts)
            throws SQLException {
        Set<Long> numbers = new TreeSet<>();
        aided.forEach(person -> numbers.add(person.household()));
        numbers.removeAll(byHousehold.keySet());
        if (numbers.isEmpty()) {
            return;
        }
        Map<Long, Place> places = lastPlaces.of(numbers);
        for (long number : numbers) {
            HouseholdDraft nobody = HouseholdDraft.ofNobody(number, places.get(number));
            byHousehold.put(number, nobody);
            drafts.add(nobody);
        }
        drafts.sort(Comparator.comparingLong(HouseholdDraft::household));
    }
}
