package org.doudi.engine.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.doudi.engine.referral.Reason;
import org.doudi.engine.referral.ReasonList;
import org.doudi.engine.referral.ReferralState;
import org.doudi.engine.screening.Run;

/**
 * Every referral opened by the run or before it, as it stands. What a run has begun and not ended does not show yet; of a
 * discarded run only what somebody had begun to work on is left.
 */
final class ReferralRows implements Rows {

    private static final String SQL = """
            select r.id, r.number, r.program, r.department, r.queue,
                   coalesce(b.state, r.state) as state,
                   case when b.referral is null then r.priority else b.priority end as priority,
                   coalesce(b.opened_on, r.opened_on) as opened_on,
                   coalesce(b.due_on, r.due_on) as due_on,
                   coalesce(b.reasons, r.reasons) as reasons
            from referral r
            left join referral_before b on b.referral = r.id
                 and b.run = (select id from run where state = 'running')
            where coalesce(b.opened_run, r.opened_run) <= ?
              and exists (select 1 from run o where o.id = coalesce(b.opened_run, r.opened_run) and o.state in ('done', 'discarded'))
            order by r.number, r.program collate "C", opened_on, r.id""";

    @Override
    public List<String> columns() {
        return List.of(
                "referral_id",
                "household_id",
                "program",
                "department",
                "queue",
                "state",
                "priority",
                "opened_on",
                "due_on",
                "overdue",
                "reasons");
    }

    @Override
    public void write(Connection connection, Run run, boolean identities, RowFile file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(2000);
            statement.setInt(1, run.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    boolean overdue = ReferralState.of(row.getString("state")).awaitsVisit()
                            && run.key().on().isAfter(due);
                    file.row(
                            row.getString("id"),
                            row.getString("number"),
                            row.getString("program"),
                            row.getString("department"),
                            row.getString("queue"),
                            row.getString("state"),
                            row.getString("priority"),
                            row.getString("opened_on"),
                            due.toString(),
                            overdue,
                            reasons(row.getString("reasons")));
                }
            }
        }
    }

    private static String reasons(String text) {
        return ReasonList.read(text).stream()
                .filter(reason -> reason.standing() != Reason.Standing.GONE)
                .map(Reason::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(";"));
    }
}
