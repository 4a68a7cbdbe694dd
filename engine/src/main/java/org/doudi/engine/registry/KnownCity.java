package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doudi.engine.household.Place;

/**
 * The city as known at a point, seen from a day. Households are read a range of ids at a time, with one ordered read for
 * each kind of evidence.
 */
public final class KnownCity {

    private final DataSource database;
    private final KnownPoint known;
    private final LocalDate on;
    private final KnownDeliveries deliveries;
    private final BadHouseholds bad;
    private final ReadingTerms terms;
    private final FeedsByCounty feeds;
    private final Departures departures;

    KnownCity(
            DataSource database,
            KnownPoint known,
            LocalDate on,
            KnownDeliveries deliveries,
            BadHouseholds bad,
            ReadingTerms terms) {
        this.database = database;
        this.known = known;
        this.on = on;
        this.deliveries = deliveries;
        this.bad = bad;
        this.terms = terms;
        feeds = new FeedsByCounty(new Freshness(deliveries.all(), terms.ages()), on, terms.area());
        departures = new Departures(deliveries, on, terms.formerMonths());
    }

    public KnownPoint known() {
        return known;
    }

    /** How old the feeds are. */
    public Freshness freshness() {
        return feeds.freshness();
    }

    /** The feeds that are missing in a county. */
    public Set<String> missing(String county) {
        return feeds.in(county).missing();
    }

    /** Every place that cares for the city's people, open or not yet. */
    public List<Facility> facilities() {
        try (Connection connection = database.getConnection()) {
            return new CityOffers(connection, known, deliveries).facilities();
        } catch (SQLException e) {
            throw new RegistryException("Cannot read the facilities", e);
        }
    }

    /** Everything that charities offer, now or at another time. */
    public List<Resource> resources() {
        try (Connection connection = database.getConnection()) {
            return new CityOffers(connection, known, deliveries).resources();
        } catch (SQLException e) {
            throw new RegistryException("Cannot read the resources", e);
        }
    }

    /** All household ids cut into ranges of about this many households, in order. */
    public List<IdRange> chunks(int households) {
        String sql = """
                select min(id), max(id)
                from (select id, (row_number() over (order by id) - 1) / ? as chunk from household) numbered
                group by chunk order by chunk
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, households);
            List<IdRange> chunks = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    chunks.add(new IdRange(row.getLong(1), row.getLong(2)));
                }
            }
            return chunks;
        } catch (SQLException e) {
            throw new RegistryException("Cannot cut the households into chunks", e);
        }
    }

    /**
     * Those households that list somebody at the known point, and the numbers under which somebody in no
     * household is paid, by id.
     */
    public List<KnownHousehold> read(HouseholdIds range) {
        try (Connection connection = database.getConnection()) {
            List<HouseholdDraft> drafts = drafts(connection, range);
            Findings findings =
                    Findings.any(deliveries) ? Findings.read(connection, known, on, drafts, range) : Findings.none();
            findings.intoHouseholds(drafts);
            new FormerRead(connection, known, departures).into(drafts, range);
            new UnlistedRead(connection, known, on, deliveries, lastPlaces(connection)).into(drafts, range);
            new FactRead(connection, known, deliveries).into(drafts);
            findings.intoFacts(drafts);
            Map<Long, String> numbers = numbers(connection, range);
            Map<Long, List<Predecessor>> continued = new Continuations(connection, known, terms.isHead()).of(range);
            List<KnownHousehold> households = new ArrayList<>(drafts.size());
            for (HouseholdDraft draft : drafts) {
                households.add(finish(
                        draft, numbers.get(draft.household()), continued.getOrDefault(draft.household(), List.of())));
            }
            return households;
        } catch (SQLException e) {
            throw new RegistryException("Cannot read households " + range.first() + " to " + range.last(), e);
        }
    }

    /** Where the households of a range live, by id. */
    public Map<Long, Place> places(IdRange range) {
        try (Connection connection = database.getConnection()) {
            return drafts(connection, range).stream()
                    .collect(Collectors.toMap(HouseholdDraft::household, HouseholdDraft::place));
        } catch (SQLException e) {
            throw new RegistryException("Cannot read where households live", e);
        }
    }

    /**
     * The households of which something else is known here than at an earlier point, some that may be gone included.
     * How old the feeds have grown since is not looked at: see {@link #freshness}.
     */
    public SortedSet<Long> changedSince(KnownPoint before) {
        try (Connection connection = database.getConnection()) {
            return new ChangedHouseholds(connection, before, known).ids(deliveries);
        } catch (SQLException e) {
            throw new RegistryException("Cannot find the changed households", e);
        }
    }

    /** What looks otherwise from here than the same, or an earlier, point did from an earlier day. */
    public Turned turnedSince(KnownCity earlier) {
        return new TurnedFeeds(earlier.deliveries, deliveries, earlier.feeds, feeds)
                .between(earlier.on, on, terms.area());
    }

    /** The households, and those that continue one of them. */
    public SortedSet<Long> withHeirs(SortedSet<Long> households) {
        try (Connection connection = database.getConnection()) {
            return Continuations.heirs(connection, households);
        } catch (SQLException e) {
            throw new RegistryException("Cannot find who continues a household", e);
        }
    }

    /** One household by its number; empty when nothing of it was known. */
    public Optional<KnownHousehold> read(String number) {
        return id(number).flatMap(id -> read(new IdRange(id, id)).stream().findFirst());
    }

    private Optional<Long> id(String number) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from household where number = ?")) {
            query.setString(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new RegistryException("Cannot look up household " + number, e);
        }
    }

    private KnownHousehold finish(HouseholdDraft draft, String number, List<Predecessor> continues) {
        String county = draft.place().county();
        return draft.finish(number, on, feeds.in(county), bad.names(number, county), continues);
    }

    private LastPlaces lastPlaces(Connection connection) {
        return new LastPlaces(connection, known, departures, terms);
    }

    // A join would look up each by itself, which takes half as long as everything else of a chunk
    private static Map<Long, String> numbers(Connection connection, HouseholdIds range) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(range.into("select id, number from household where id in (:ids)"))) {
            range.bind(query, 1);
            Map<Long, String> numbers = new HashMap<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    numbers.put(row.getLong(1), row.getString(2));
                }
            }
            return numbers;
        }
    }

    private List<HouseholdDraft> drafts(Connection connection, HouseholdIds range) throws SQLException {
        SeriesHolding households = deliveries.holding("households");
        List<HouseholdDraft> drafts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(range.into(MemberRow.OF_RANGE))) {
            int next = range.bind(query, 1);
            query.setLong(next, known.number());
            query.setLong(next + 1, known.number());
            try (ResultSet result = query.executeQuery()) {
                List<MemberRow> rows = new ArrayList<>();
                while (result.next()) {
                    MemberRow row = MemberRow.of(result);
                    if (!rows.isEmpty() && rows.get(0).household() != row.household()) {
                        HouseholdDraft.of(rows, households, terms.isHead()).ifPresent(drafts::add);
                        rows.clear();
                    }
                    rows.add(row);
                }
                HouseholdDraft.of(rows, households, terms.isHead()).ifPresent(drafts::add);
            }
        }
        return drafts;
    }
}
