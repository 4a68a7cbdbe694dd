package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Vehicle;
import org.doudi.engine.registry.Finding.About;

/**
 * A row of the verifications feed, with what the columns of each kind of finding carry; null where a kind has none.
 *
 * @param word the kind of income, a vehicle's status, the relation to the head, or the support
 * @param from first day of an income's period
 * @param through its last day
 * @param kind a vehicle's
 */
record FindingRow(
        long person,
        long household,
        String number,
        long delivery,
        About about,
        String word,
        BigDecimal amount,
        LocalDate from,
        LocalDate through,
        String plate,
        String kind,
        boolean present,
        LocalDate visited,
        LocalDate validThrough,
        String by) {

    /** A row {@code e} of a partner's that a delivery of a later data date than the visit's brought or closed. */
    private static final String CHANGED_SINCE = """
            e.known_from <= k.point
            and (exists (select 1 from delivery d
                         where d.id = e.delivery and d.data_date > (v.attributes ->> 'visited')::date)
                 and not exists (select 1 from evidence s
                                 where s.feed = e.feed and s.person = e.person and s.key = e.key
                                   and s.digest = e.digest and s.known_from < e.known_from)
              or e.known_until <= k.point
                 and exists (select 1 from delivery d
                             where d.number = e.known_until and d.data_date > (v.attributes ->> 'visited')::date)
                 and not exists (select 1 from evidence s
                                 where s.feed = e.feed and s.person = e.person and s.key = e.key
                                   and s.digest = e.digest and s.known_from <= k.point and s.known_until > k.point))
            """;

    /** Findings that stand on a day or will stand later: point, persons, households twice, day. */
    static final String SQL = """
            select v.person, coalesce(v.household, 0), h.number, v.delivery, v.code, v.qualifier, v.amount,
                   v.valid_from, v.valid_until - 1, v.attributes ->> 'plate', v.attributes ->> 'kind',
                   v.attributes ->> 'present' = 'true', (v.attributes ->> 'visited')::date,
                   (v.attributes ->> 'validThrough')::date, v.attributes ->> 'by'
            from (select ?::bigint as point) k
            cross join evidence v
            left join household h on h.id = v.household
            where v.feed = 'verifications' and v.code in ('income', 'vehicle', 'member', 'supporter')
              and (v.person = any (?) or v.household in (:ids)
                   or v.person in (select person from evidence m
                                   where m.feed = 'verifications' and m.household in (:ids)))
              and v.known_from <= k.point and v.known_until > k.point and not v.retracted
              and v.attributes ->> 'visited' is not null and (v.attributes ->> 'validThrough')::date >= ?
              and not case v.code
                when 'income' then exists (
                    select 1 from evidence e
                    where e.feed = 'income' and e.person = v.person and e.code = v.qualifier and CHANGED)
                when 'vehicle' then exists (
                    select 1 from evidence e
                    where e.feed = 'vehicles' and e.person = v.person
                      and e.attributes ->> 'plate' = v.attributes ->> 'plate' and CHANGED)
                else exists (
                    select 1 from evidence e
                    where e.feed = 'households' and e.person = v.person and e.household = v.household and CHANGED)
              end
            order by v.person, v.key
            """.replace("CHANGED", CHANGED_SINCE);

    static FindingRow of(ResultSet row) throws SQLException {
        return new FindingRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                About.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getBigDecimal(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getString(15));
    }

    IncomeLine income() {
        return new IncomeLine(word, amount, from, through, delivery);
    }

    /** @param registered the day that the register has; null when it has no such vehicle */
    Vehicle vehicle(LocalDate registered) {
        return new Vehicle(plate, kind, word, amount, registered == null ? visited : registered, delivery);
    }

    Finding finding() {
        return switch (about) {
            case INCOME -> finding(word, amount.toPlainString() + " (" + from + " – " + through + ")");
            case VEHICLE -> finding(plate, kind + " " + word + (amount == null ? "" : " " + amount.toPlainString()));
            case MEMBER -> finding(number, String.valueOf(present));
            case SUPPORTER -> finding(number, word);
        };
    }

    private Finding finding(String subject, String found) {
        return new Finding(person, about, subject, found, visited, validThrough, by, delivery);
    }
}
