package org.doudi.engine.registry;

import java.sql.SQLException;

/** Gives staged persons and households their numbers, and persons their newest name and telephone. */
final class Identities {

    private static final String NEW_PERSONS = """
            insert into person (id_number, born, name, phone)
            select id_number, to_date(substr(id_number, 7, 8), 'YYYYMMDD'), name, phone
            from delivery_stage s
            where person is null and id_number is not null %s
            order by seq
            on conflict (id_number) do nothing
            """;

    private static final String UNKNOWN = "and not exists (select 1 from person p where p.id_number = s.id_number)";

    private static final String FIND_PERSONS = """
            update delivery_stage s set person = p.id from person p
            where s.person is null and p.id_number = s.id_number and p.id >= ?
            """;

    private static final String STILL_STRANGERS =
            "select 1 from delivery_stage where person is null and id_number is not null limit 1";

    private static final String NEW_HOUSEHOLDS = """
            insert into household (number)
            select household
            from (select household, min(seq) as seq from delivery_stage where household is not null group by household) named
            where not exists (select 1 from household h where h.number = named.household)
            order by seq
            """;

    private static final String NEW_NAMES = """
            update person p set name = newest.name, phone = newest.phone
            from (select distinct on (s.person) s.person, s.name, s.phone
                  from delivery_stage s join person known on known.id = s.person
                  where (s.name is distinct from known.name or s.phone is distinct from known.phone)
                    and (? or known.name is null)
                    and s.person >= ? and s.person < ? and known.id >= ? and known.id < ?
                  order by s.person, s.seq desc) newest
            where p.id = newest.person
            """;

    /** From so many new ones on, the planner would take the table for smaller than it is, and join it the dear way. */
    private static final long ANALYZE_FROM = 10_000;

    private final Sql sql;
    private final Stage stage;
    private final long strangersFrom;

    /** Call under the lock on numbers. */
    Identities(Sql sql, Stage stage) throws SQLException {
        this.sql = sql;
        this.stage = stage;
        this.strangersFrom = nextPerson(sql);
    }

    /** No person has this number yet, nor a higher one. */
    static long nextPerson(Sql sql) throws SQLException {
        return sql.number("select coalesce(max(id), 0) + 1 from person").orElseThrow();
    }

    void number() throws SQLException {
        if (stage.hasStrangers()) {
            numberPersons();
        }
        if (stage.ofHouseholds() && sql.update(NEW_HOUSEHOLDS) >= ANALYZE_FROM) {
            sql.update("analyze household");
        }
    }

    /** @param newest whether what is staged stands above what is known; else it only fills in names that are not known */
    void rename(boolean newest) throws SQLException {
        if (stage.named()) {
            rename(newest, 1, strangersFrom);
            // Only where a stranger stands in two rows: but to join with these few does not touch the rest of the city
            rename(newest, strangersFrom, Long.MAX_VALUE);
        }
    }

    private void rename(boolean newest, long from, long before) throws SQLException {
        sql.update(NEW_NAMES, newest, from, before, from, before);
    }

    private void numberPersons() throws SQLException {
        boolean allNew = stage.strangersAreNew(strangersFrom);
        if (!allNew) {
            sql.update(FIND_PERSONS, 1L);
        }
        long added = sql.update(NEW_PERSONS.formatted(allNew ? "" : UNKNOWN));
        if (added >= ANALYZE_FROM && added >= strangersFrom / 4) {
            sql.update("analyze person (id, id_number)");
        }
        sql.update(FIND_PERSONS, strangersFrom);
        if (allNew && sql.number(STILL_STRANGERS).isPresent()) {
            sql.update(FIND_PERSONS, 1L);
        }
    }
}
