package org.doudi.engine.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.doudi.engine.registry.KnownPoint;

/** A run as a row of its table. */
final class RunRow {

    private RunRow() {}

    static Run read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getInt("id"),
                new RunKey(
                        row.getObject("on_date", LocalDate.class),
                        new KnownPoint(row.getLong("known_point")),
                        row.getString("pack"),
                        RunKey.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                        row.getBoolean("shadow")),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("moves_referrals"),
                row.getBoolean("released"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("sums")).map(SumsText::read),
                row.getBoolean("sums_agree"),
                Optional.ofNullable(row.getString("finding")).map(FindingText::read),
                ruling(row));
    }

    private static Optional<Ruling> ruling(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ruled_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Ruling(
                        at.toInstant(),
                        row.getString("ruled_by"),
                        row.getString("ruled_why"),
                        row.getObject("ruled_with", Integer.class)));
    }
}
