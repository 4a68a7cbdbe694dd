package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Finds who left a household not long ago: most nights nearly nobody. */
final class FormerRead {

    private final Connection connection;
    private final KnownPoint known;
    private final Departures departures;

    FormerRead(Connection connection, KnownPoint known, Departures departures) {
        this.connection = connection;
        this.known = known;
        this.departures = departures;
    }

    void into(List<HouseholdDraft> drafts, HouseholdIds range) throws SQLException {
        for (HouseholdDraft draft : drafts) {
            draft.unsettled().forEach(row -> consider(row, draft));
        }
        List<MemberRow> closed = closed(range);
        if (closed.isEmpty()) {
            return;
        }
        Map<Long, HouseholdDraft> byHousehold = new HashMap<>();
        drafts.forEach(draft -> byHousehold.put(draft.household(), draft));
        for (MemberRow row : closed) {
            HouseholdDraft draft = byHousehold.get(row.household());
            if (draft != null) {
                consider(row, draft);
            }
        }
    }

    private List<MemberRow> closed(HouseholdIds range) throws SQLException {
        OptionalLong first = departures.firstClosing();
        if (first.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement query = connection.prepareStatement(range.into(MemberRow.CLOSED_OF_RANGE))) {
            int next = range.bind(query, 1);
            query.setLong(next, first.getAsLong());
            query.setLong(next + 1, known.number());
            return MemberRow.all(query);
        }
    }

    private void consider(MemberRow row, HouseholdDraft draft) {
        if (!draft.lists(row.person())) {
            departures.recent(row).ifPresent(left -> add(row.person(), left, draft));
            departures.look(row).ifPresent(draft.looks()::add);
        }
    }

    /** Of several times that a person left the last counts. */
    private static void add(long person, LocalDate left, HouseholdDraft draft) {
        List<FormerFacts> former = draft.former();
        for (int i = 0; i < former.size(); i++) {
            if (former.get(i).facts().person() == person) {
                if (former.get(i).left().isBefore(left)) {
                    former.set(i, new FormerFacts(left, former.get(i).facts()));
                }
                return;
            }
        }
        former.add(new FormerFacts(left, new PersonFacts(person, draft.place().county())));
    }
}
