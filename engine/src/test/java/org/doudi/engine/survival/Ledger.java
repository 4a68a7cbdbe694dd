package org.doudi.engine.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doudi.engine.cli.PackagedApp.Result;

/**
 * Everything that a house holds in the end, line by line, so that two houses can be compared. Left out are times, surrogate keys and
 * the numbers of deliveries: files of different feeds are taken at once, and one may overtake another.
 */
record Ledger(Map<String, List<String>> pages) {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("deliveries", """
                select concat_ws('|', feed, file_name, data_date, coverage, sha256, outcome,
                                 rows, taken, unchanged, quarantined, held) from delivery""");
        TABLES.put("quarantine", """
                select concat_ws('|', feed, file, line, column_name, reason_code, state) from quarantine""");
        TABLES.put("evidence", """
                select concat_ws('|', e.feed, opened.file_name, closed.file_name, e.key, e.digest, e.line, p.id_number, h.number)
                from evidence e left join person p on p.id = e.person left join household h on h.id = e.household
                join delivery opened on opened.number = e.known_from
                left join delivery closed on closed.number = e.known_until""");
        TABLES.put("runs", """
                select concat_ws('|', id, on_date, known_point, state, released, sums, sums_agree, in_force) from run""");
        TABLES.put("decision versions", """
                select concat_ws('|', number, from_run, until_run, %s, tally, set_aside)
                from decision""".formatted(withoutPersons("outcomes")));
        TABLES.put("referral rows", """
                select concat_ws('|', id, number, program, queue, state, priority, %s, opened_on, opened_run,
                                 due_on, ended_on, messages) from referral""".formatted(withoutPersons("reasons")));
        TABLES.put("referral events", """
                select concat_ws('|', referral, run, from_state, to_state, note) from referral_event""");
        TABLES.put("outbox", """
                select concat_ws('|', run, referral, queue, event, sent_at is not null, dead_at is not null) from outbox""");
        TABLES.put("indicator rows", """
                select concat_ws('|', run, code, area, residence, value, target, state, missing) from indicator""");
    }

    /** Persons go by their surrogate keys there; by their numbers they are in the exports. */
    private static String withoutPersons(String json) {
        return "regexp_replace(%s, '\"person\":[0-9]+', '', 'g')".formatted(json);
    }

    /** What the tables hold; asked while the house's database is up. */
    static Map<String, List<String>> tables(House house) throws SQLException {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            pages.put(table.getKey(), house.rows(table.getValue()));
        }
        return pages;
    }

    /** The tables, and what comes out of the house. */
    static Ledger of(Map<String, List<String>> tables, House house, Mailbox mailbox, Path scratch) throws IOException {
        Map<String, List<String>> pages = new LinkedHashMap<>(tables);
        for (String what : List.of("decisions", "referrals", "indicators")) {
            Path file = scratch.resolve(house.folder().getFileName() + "-" + what + ".csv");
            Result written = house.app().run("export", what, "--out", file.toString());
            if (written.status() != 0) {
                throw new IllegalStateException(written.err());
            }
            pages.put(what + " export", Files.readAllLines(file));
        }
        pages.put("messages received", new ArrayList<>(mailbox.events().values()));
        return new Ledger(pages);
    }

    long lines() {
        return pages.values().stream().mapToLong(List::size).sum();
    }

    /** What one of the two has more of: lost or doubled lines, each with its page. */
    List<String> differences(Ledger other) {
        List<String> differences = new ArrayList<>();
        pages.forEach((page, lines) -> {
            Map<String, Integer> count = new TreeMap<>();
            lines.forEach(line -> count.merge(line, 1, Integer::sum));
            other.pages().get(page).forEach(line -> count.merge(line, -1, Integer::sum));
            count.values().removeIf(surplus -> surplus == 0);
            count.forEach((line, surplus) -> differences.add("%s %+d: %s".formatted(page, surplus, line)));
            if (count.isEmpty()
                    && page.endsWith("export")
                    && !lines.equals(other.pages().get(page))) {
                differences.add(page + ": another order");
            }
        });
        return differences;
    }
}
