package org.doudi.engine.registry;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What one delivery writes into evidence, within its feed and series. */
final class EvidenceWriting {

    /** Rows {@code e} that this delivery's series says today. */
    private static final String CURRENT = "e.feed = ? and e.series = ? and e.known_until = 9223372036854775807";

    /** Of these {@link #readingOrder} puts together what is read together. */
    private static final String INSERT = """
            insert into evidence (known_from, delivery, confirmed, series, feed, person, household, key, digest, amount,
                ordinal, line, valid_from, valid_until, retracted, county, code, qualifier, attributes)
            select ?, ?, ?, ?, ?, s.person, %s::bigint, s.key, s.digest, s.amount,
                s.ordinal, s.line, s.valid_from, s.valid_until, s.retracted, s.county, s.code, s.qualifier, s.attributes
            from delivery_stage s
            """;

    /** From so many new rows on, readers would suffer from statistics that know nothing of them. */
    private static final long ANALYZE_FROM = 10_000;

    /** A feed without a part of its own lies in the one for all others. */
    private static final String PARTITION = """
            select coalesce(max(part.relname), 'evidence_other')
            from pg_inherits i join pg_class part on part.oid = i.inhrelid
            where i.inhparent = 'evidence'::regclass and part.relname = 'evidence_' || ?
            """;

    private final Sql sql;
    private final Stage stage;
    private final String feed;
    private final DeliveryPlace place;
    private final long delivery;

    EvidenceWriting(Sql sql, Stage stage, String feed, DeliveryPlace place, long delivery) {
        this.sql = sql;
        this.stage = stage;
        this.feed = feed;
        this.place = place;
        this.delivery = delivery;
    }

    boolean isEmpty() throws SQLException {
        return sql.numbers("select 1 from evidence e where " + CURRENT + " limit 1", feed, place.series())
                .isEmpty();
    }

    /** Closes the current rows that meet a condition. */
    long close(String from, String condition) throws SQLException {
        return sql.update(
                "update evidence e set known_until = ? " + from + " where " + CURRENT + " and " + condition,
                place.number(),
                feed,
                place.series());
    }

    /** Notes that this delivery said the same as the current rows that meet a condition. */
    long confirm(String from, String condition) throws SQLException {
        return sql.update(
                "update evidence e set confirmed = ? " + from + " where " + CURRENT + " and " + condition,
                delivery,
                feed,
                place.series());
    }

    /** Forgets staged rows that have a current row which meets a condition. */
    long unstage(String condition, List<Long> deliveries) throws SQLException {
        return sql.update(
                "delete from delivery_stage s using evidence e where " + CURRENT + " and " + condition
                        + " and e.confirmed = any (?)",
                feed,
                place.series(),
                deliveries);
    }

    /** Puts somewhere what it selects from the current rows that meet a condition. */
    void select(String insert, String condition) throws SQLException {
        sql.update(insert + "evidence e where " + CURRENT + " and " + condition, feed, place.series());
    }

    /** Adds all staged rows. */
    long insertAll() throws SQLException {
        return insert("");
    }

    /** Adds the staged rows that have no current row that meets a condition. */
    long insertWithout(String match) throws SQLException {
        return insert(
                "where not exists (select 1 from evidence e where " + CURRENT + " and " + match + ")",
                feed,
                place.series());
    }

    private long insert(String where, Object... parameters) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(place.number(), delivery, delivery, place.series(), feed));
        all.addAll(List.of(parameters));
        long inserted = sql.update(
                INSERT.formatted(stage.ofHouseholds() ? "h.id" : "null") + households() + where + readingOrder(),
                all.toArray());
        if (inserted >= ANALYZE_FROM) {
            sql.update("analyze " + partition() + " (person, household, series, key, known_from)");
        }
        return inserted;
    }

    /** Only the feed's own part: reading through the whole of evidence for each delivery took a third of a night. */
    private String partition() throws SQLException {
        return sql.text(PARTITION, feed);
    }

    private String households() {
        return stage.ofHouseholds() ? "left join household h on h.number = s.household " : "";
    }

    private String readingOrder() {
        return feed.equals("households") && stage.ofHouseholds() ? " order by h.id, s.ordinal" : " order by s.person";
    }
}
