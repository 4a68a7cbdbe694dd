package org.doudi.engine.registry;

import java.sql.SQLException;

/** Gives staged persons and households their numbers, and persons their newest name and telephone. */
final class Identities {

    private static final String NEW_PERSONS = """
            insert into person (id_number, born, name, phone)
            select id_number, to_date(substr(id_number, 7, 8), 'YYYYMMDD'), name, phone
            from delivery_stage s
            where person is null and id_number is not null and not exists (select 1 from person p where p.id_number = s.id_number)
            order by seq
            on conflict (id_number) do nothing
            """;

    private static final String FIND_PERSONS = """
            update delivery_stage s set person = p.id from person p where s.person is null and p.id_number = s.id_number
            """;

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
                  order by s.person, s.seq desc) newest
            where p.id = newest.person
            """;

    /** From so many new ones on, the planner would take the table for smaller than it is, and join it the dear way. */
    private static final long ANALYZE_FROM = 10_000;

    private final Sql sql;

    private final Stage stage;

    Identities(Sql sql, Stage stage) {
        this.sql = sql;
        this.stage = stage;
    }

    void number() throws SQLException {
        if (stage.hasStrangers()) {
            if (sql.update(NEW_PERSONS) >= ANALYZE_FROM) {
                sql.update("analyze person (id, id_number)");
            }
            sql.update(FIND_PERSONS);
        }
        if (stage.ofHouseholds() && sql.update(NEW_HOUSEHOLDS) >= ANALYZE_FROM) {
            sql.update("analyze household");
        }
    }

    /** @param newest whether what is staged stands above what is known; else it only fills in names that are not known */
    void rename(boolean newest) throws SQLException {
        if (stage.named()) {
            sql.update(NEW_NAMES, newest);
        }
    }
}
