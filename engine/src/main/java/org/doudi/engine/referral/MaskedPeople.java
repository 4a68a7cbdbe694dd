package org.doudi.engine.referral;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.household.Member;
import org.doudi.engine.referral.ReferralLedger.Merged;

/** The people that messages speak of, as far as a queue may show them: masked. */
final class MaskedPeople {

    /**
     * @param name the first character, the rest as asterisks; empty when not known
     * @param idNumber {@code 220102********123X}
     */
    record Person(String name, String idNumber) {}

    private final Map<Long, Person> byId;

    private MaskedPeople(Map<Long, Person> byId) {
        this.byId = byId;
    }

    static MaskedPeople of(Connection connection, List<Merged> merged) throws SQLException {
        Set<Long> wanted = new TreeSet<>();
        merged.forEach(one -> wanted.addAll(spokenOf(one)));
        Map<Long, Person> people = new HashMap<>();
        Array ids = connection.createArrayOf("bigint", wanted.toArray());
        try (PreparedStatement statement =
                connection.prepareStatement("select id, id_number, name from person where id = any(?)")) {
            statement.setArray(1, ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    people.put(rows.getLong(1), new Person(maskedName(rows.getString(3)), masked(rows.getString(2))));
                }
            }
        }
        return new MaskedPeople(people);
    }

    /** The people of the reasons; where those are the whole household's, its head. Sorted by masked number. */
    List<Person> in(Merged merged) {
        SortedMap<String, Person> sorted = new TreeMap<>();
        for (long person : spokenOf(merged)) {
            Person known = byId.get(person);
            if (known != null) {
                sorted.put(known.idNumber() + known.name() + person, known);
            }
        }
        return List.copyOf(sorted.values());
    }

    private static Set<Long> spokenOf(Merged merged) {
        Set<Long> people = new TreeSet<>();
        merged.change().after().reasons().stream()
                .filter(reason -> reason.standing() != Reason.Standing.GONE)
                .map(Reason::person)
                .filter(Objects::nonNull)
                .forEach(people::add);
        List<Member> members = merged.household().facts().members();
        if (people.isEmpty() && !members.isEmpty()) {
            people.add(members.get(0).person());
        }
        return people;
    }

    static String masked(String idNumber) {
        return idNumber.substring(0, 6) + "********" + idNumber.substring(14);
    }

    static String maskedName(String name) {
        if (name == null || name.isEmpty()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }
}
