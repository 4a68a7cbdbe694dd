package org.doudi.engine.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.doudi.engine.screening.Run;

/** Every bad row that waits for its sender. Of all deliveries, whatever the run. */
final class QuarantineRows implements Rows {

    private static final String SQL = "select feed, file, line, column_name, reason_code, reason_en, reason_zh, raw"
            + " from quarantine where state = 'waiting'"
            + " order by feed collate \"C\", file collate \"C\", line, column_name collate \"C\", id";

    @Override
    public List<String> columns() {
        return List.of("feed", "file", "line", "column", "reason_code", "reason_en", "reason_zh", "raw");
    }

    @Override
    public void write(Connection connection, Run run, boolean identities, RowFile file) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(2000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String raw = row.getString("raw");
                    file.row(
                            row.getString("feed"),
                            row.getString("file"),
                            row.getLong("line"),
                            row.getString("column_name"),
                            row.getString("reason_code"),
                            row.getString("reason_en"),
                            row.getString("reason_zh"),
                            identities ? raw : Masking.inText(raw));
                }
            }
        }
    }
}
