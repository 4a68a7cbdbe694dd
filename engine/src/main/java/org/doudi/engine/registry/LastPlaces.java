package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.doudi.engine.household.Place;

/** Where a household number that lists nobody was last known to live: its head's row first, as for any household. */
final class LastPlaces {

    private final Connection connection;
    private final KnownPoint known;
    private final Departures departures;
    private final ReadingTerms terms;

    LastPlaces(Connection connection, KnownPoint known, Departures departures, ReadingTerms terms) {
        this.connection = connection;
        this.known = known;
        this.departures = departures;
        this.terms = terms;
    }

    /** A number that no file ever placed is the whole city's. */
    Map<Long, Place> of(Collection<Long> households) throws SQLException {
        Map<Long, MemberRow> last = new HashMap<>();
        Comparator<MemberRow> later = Comparator.comparing(
                        (MemberRow row) -> departures.end(row).orElse(LocalDate.MIN))
                .thenComparing(row -> terms.isHead().test(row.relation()))
                .thenComparing(MemberRow::ordinal, Comparator.reverseOrder());
        try (PreparedStatement query = connection.prepareStatement(MemberRow.EVER)) {
            query.setObject(1, households.stream().mapToLong(Long::longValue).toArray());
            query.setLong(2, known.number());
            for (MemberRow row : MemberRow.all(query)) {
                last.merge(row.household(), row, (a, b) -> later.compare(a, b) >= 0 ? a : b);
            }
        }
        Place city = new Place(terms.area(), null, null, "any");
        Map<Long, Place> places = new HashMap<>();
        households.forEach(
                id -> places.put(id, last.containsKey(id) ? last.get(id).place() : city));
        return places;
    }
}
