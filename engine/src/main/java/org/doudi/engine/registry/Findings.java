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
import java.util.Objects;
import org.doudi.engine.household.Vehicle;

/**
 * Puts what visits found in place of what partners say: first who belongs to a household and who must support it, then,
 * once facts are read, incomes and vehicles.
 */
final class Findings {

    private static final String FEED = "verifications";

    private final List<FindingRow> rows;
    private final LocalDate on;

    private Findings(List<FindingRow> rows, LocalDate on) {
        this.rows = rows;
        this.on = on;
    }

    /** Those about the households of a range and their members. */
    static Findings read(
            Connection connection, KnownPoint known, LocalDate on, List<HouseholdDraft> drafts, HouseholdIds range)
            throws SQLException {
        long[] persons = drafts.stream()
                .flatMap(draft -> draft.members().stream())
                .mapToLong(member -> member.row().person())
                .toArray();
        List<FindingRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(range.into(FindingRow.SQL))) {
            query.setLong(1, known.number());
            query.setObject(2, persons);
            query.setObject(range.bind(query, range.bind(query, 3)), on);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(FindingRow.of(row));
                }
            }
        }
        return new Findings(rows, on);
    }

    /** Nothing was ever found. */
    static Findings none() {
        return new Findings(List.of(), LocalDate.MAX);
    }

    static boolean any(KnownDeliveries deliveries) {
        return deliveries.holdingByFeed().containsKey(FEED);
    }

    void intoHouseholds(List<HouseholdDraft> drafts) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            places.put(drafts.get(i).household(), i);
        }
        for (FindingRow row : rows) {
            Integer place = places.get(row.household());
            if (place == null) {
                continue;
            }
            HouseholdDraft draft = drafts.get(place);
            if (!stands(row, draft)) {
                continue;
            }
            switch (row.about()) {
                case MEMBER -> settleMember(row, draft);
                case SUPPORTER -> drafts.set(place, supported(row, draft));
                case INCOME, VEHICLE -> {}
            }
        }
    }

    /** A finding of a later visit is looked at on that day, any other again when it has ended. */
    private boolean stands(FindingRow row, HouseholdDraft draft) {
        boolean stands = !row.visited().isAfter(on);
        draft.looks().add(stands ? row.validThrough().plusDays(1) : row.visited());
        return stands;
    }

    private static void settleMember(FindingRow row, HouseholdDraft draft) {
        if (!row.present()) {
            draft.members().removeIf(member -> member.row().person() == row.person());
        } else if (!draft.lists(row.person())) {
            draft.members()
                    .add(MemberFacts.of(
                            MemberRow.found(row, draft.place()), draft.place().county()));
        }
        draft.findings().add(row.finding());
    }

    private static HouseholdDraft supported(FindingRow row, HouseholdDraft draft) {
        List<MemberFacts> members = draft.members();
        if (members.isEmpty() || members.get(0).row().person() != row.person()) {
            return draft;
        }
        MemberFacts head = members.get(0);
        members.set(0, new MemberFacts(head.row().saidBy(row.delivery()), head.facts()));
        draft.findings().add(row.finding());
        return draft.withSupporter(row.word());
    }

    void intoFacts(List<HouseholdDraft> drafts) {
        Map<Long, List<FindingRow>> byPerson = new HashMap<>();
        for (FindingRow row : rows) {
            if (row.about() == Finding.About.INCOME || row.about() == Finding.About.VEHICLE) {
                byPerson.computeIfAbsent(row.person(), person -> new ArrayList<>())
                        .add(row);
            }
        }
        if (byPerson.isEmpty()) {
            return;
        }
        for (HouseholdDraft draft : drafts) {
            for (MemberFacts member : draft.members()) {
                for (FindingRow row : byPerson.getOrDefault(member.row().person(), List.of())) {
                    if (stands(row, draft)) {
                        put(row, member.facts());
                        draft.findings().add(row.finding());
                    }
                }
            }
        }
    }

    private static void put(FindingRow row, PersonFacts facts) {
        if (row.about() == Finding.About.INCOME) {
            facts.replace(FactKind.INCOME, line -> line.kind().equals(row.word()), row.income());
        } else {
            LocalDate registered = facts.of(FactKind.VEHICLES).stream()
                    .filter(car -> Objects.equals(car.plate(), row.plate()))
                    .map(Vehicle::registered)
                    .findFirst()
                    .orElse(null);
            facts.replace(FactKind.VEHICLES, car -> Objects.equals(car.plate(), row.plate()), row.vehicle(registered));
        }
    }
}
