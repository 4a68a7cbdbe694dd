package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Mode;

/** Puts one row into the delivery that it came in, at a known point of its own. Call under the feed's lock. */
final class LateRow {

    /** Rows of the delivery's series today that have the late row's key. */
    private static final String SAME_KEY = """
            from delivery_stage s, evidence e
            where e.feed = ? and e.series = ? and e.known_until = 9223372036854775807 and e.key = s.key
            """;

    /** A key that names its person is found through the person. */
    private static final String OF_THE_PERSON = " and e.person = s.person";

    /**
     * Behind the rows of its household or person that stood before it in the file, and at the end when none stood behind
     * it. Where rows of an older file did not change, their lines are that file's and they count as before.
     */
    private static final String ORDINAL = """
            update delivery_stage s set ordinal = (
                select case when bool_or(behind) then coalesce(max(ordinal) filter (where not behind), 0)
                            else coalesce(max(ordinal), 0) + 1 end
                from (select e.ordinal, e.delivery = ? and e.line > ? as behind
                      from evidence e left join household h on h.id = e.household
                      where e.feed = ? and e.series = ? and e.known_until = 9223372036854775807 and %s) grouped)
            """;

    private final Sql sql;
    private final Connection connection;
    private final WaitingRow waiting;

    LateRow(Connection connection, WaitingRow waiting) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.waiting = waiting;
    }

    RetryAnswer join(FeedRow row) throws SQLException {
        Locks.number(connection);
        String state = sql.text("select state from quarantine where id = ? for update", waiting.id());
        if (!state.equals("waiting")) {
            return new RetryAnswer.NotWaiting(state);
        }
        DeliveryPlace place = DeliveryPlace.of(sql, waiting.delivery(), waiting.coverage());
        boolean snapshot = waiting.delivery().mode() == Mode.SNAPSHOT;
        if (snapshot && !place.newer().isEmpty()) {
            return superseded(place.newer());
        }
        Stage stage = Stage.begin(connection, waiting.delivery().feed(), Optional.empty(), new KnownPersons());
        stage.add(List.of(row));
        new Identities(sql, stage).number();
        String sameKey = SAME_KEY + (stage.keysNamePersons() ? OF_THE_PERSON : "");
        OptionalLong newer = newer(sameKey, place);
        if (newer.isPresent()) {
            return superseded(List.of(newer.getAsLong()));
        }
        boolean news = !saidBetter(sameKey, place) && merge(stage, place);
        settle(place.number(), news);
        return new RetryAnswer.Joined(waiting.deliveryId(), place.number(), news);
    }

    /** The delivery of a later time that spoke of the key, when one did. */
    private OptionalLong newer(String sameKey, DeliveryPlace place) throws SQLException {
        return sql.number(
                "select e.confirmed " + sameKey + " and e.confirmed = any (?) limit 1",
                waiting.delivery().feed(),
                place.series(),
                place.newer());
    }

    /** Whether its own file says the same key again in a later line, or, in lines that nobody remembers, unchanged. */
    private boolean saidBetter(String sameKey, DeliveryPlace place) throws SQLException {
        String own = waiting.delivery().mode() == Mode.SNAPSHOT
                ? " and (e.delivery <> ? or e.line > ?)"
                : " and e.confirmed = ? and (e.delivery <> e.confirmed or e.line > ?)";
        return sql.number(
                        "select 1 " + sameKey + own + " limit 1",
                        waiting.delivery().feed(),
                        place.series(),
                        waiting.deliveryId(),
                        waiting.line())
                .isPresent();
    }

    /** As a delta of one row: what else the delivery said stays. */
    private boolean merge(Stage stage, DeliveryPlace place) throws SQLException {
        String feed = waiting.delivery().feed();
        if (waiting.delivery().mode() == Mode.SNAPSHOT) {
            new Identities(sql, stage).rename(place.newestOfFeed());
        }
        if (Stage.ORDERED.contains(feed)) {
            sql.update(
                    ORDINAL.formatted(feed.equals("households") ? "h.number = s.household" : "e.person = s.person"),
                    waiting.deliveryId(),
                    waiting.line(),
                    feed,
                    place.series());
        }
        EvidenceWriting evidence = new EvidenceWriting(sql, stage, feed, place, waiting.deliveryId());
        return new DeltaMerge(sql, stage, place, evidence).run() > 0;
    }

    private void settle(long number, boolean news) throws SQLException {
        sql.update(
                "update delivery set quarantined = quarantined - 1, taken = taken + ?, unchanged = unchanged + ? where id = ?",
                news ? 1 : 0,
                news ? 0 : 1,
                waiting.deliveryId());
        sql.update(
                "update quarantine set state = 'retried', number = ?, applied ="
                        + " (select greatest(clock_timestamp(), max(applied)) from known_step) where id = ?",
                number,
                waiting.id());
    }

    private RetryAnswer superseded(List<Long> by) throws SQLException {
        String newest =
                "from delivery where id = any (?) order by data_date desc, arrived desc, file_name collate \"C\" desc limit 1";
        return new RetryAnswer.Superseded(
                sql.text("select file_name " + newest, by),
                LocalDate.parse(sql.text("select data_date::text " + newest, by)));
    }
}
