package org.doudi.engine.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Mode;
import org.doudi.connectors.feed.intake.Rereading;
import org.doudi.connectors.feed.mapping.MappedRows;

/**
 * Reads quarantined rows again, after a definition or the divisions were corrected. A row that is good now joins the
 * delivery that it came in; nothing else of that delivery is touched.
 */
@ApplicationScoped
public class QuarantineRetry {

    private final DataSource database;
    private final Rereading rereading;

    QuarantineRetry(DataSource database, Rereading rereading) {
        this.database = database;
        this.rereading = rereading;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public RetryAnswer retry(long id) {
        try (Connection connection = database.getConnection()) {
            Optional<WaitingRow> found = WaitingRow.find(connection, id);
            if (found.isEmpty()) {
                return new RetryAnswer.NotWaiting(null);
            }
            if (!found.get().waits()) {
                return new RetryAnswer.NotWaiting(found.get().state());
            }
            return read(connection, found.get());
        } catch (SQLException e) {
            throw new RegistryException("Cannot read row " + id + " of the quarantine again", e);
        }
    }

    private RetryAnswer read(Connection connection, WaitingRow waiting) throws SQLException {
        if (waiting.cells() == null) {
            return new RetryAnswer.SendAgain(
                    "The row could not be taken apart into cells, so it cannot be read by itself. Have it sent again",
                    "这一行当时无法分成单元格，不能单独重读。请对方重新发送");
        }
        Optional<MappedRows> rows = rereading.read(waiting.row());
        if (rows.isEmpty()) {
            return new RetryAnswer.SendAgain(
                    "There is no definition for the sender %s any more. Put it back, or have the row sent again"
                            .formatted(waiting.delivery().sender()),
                    "已没有发送方 %s 的定义。请恢复定义，或请对方重新发送".formatted(waiting.delivery().sender()));
        }
        if (!rows.get().bad().isEmpty()) {
            return new RetryAnswer.StillBad(rows.get().bad().get(0));
        }
        FeedRow row = rows.get().good().get(0);
        if (liesOutside(waiting, row)) {
            return new RetryAnswer.SendAgain(
                    "The delivery spoke for the counties of its good rows (%s), and this row is of another (%s). Have that county's file sent again"
                            .formatted(waiting.coverage().text(), row.county()),
                    "该次交付涉及的县区（%s）不含此行的县区（%s）。请对方重新发送该县区的文件"
                            .formatted(waiting.coverage().text(), row.county()));
        }
        return join(connection, waiting, row);
    }

    /** Had the row been good, its delivery would have spoken for its county too, and been of another series. */
    private boolean liesOutside(WaitingRow waiting, FeedRow row) {
        return waiting.delivery().mode() == Mode.SNAPSHOT
                && waiting.delivery().declared().isEmpty()
                && rereading.rowsSayCounties(waiting.delivery().sender())
                && row.county() != null
                && !(waiting.coverage() instanceof Coverage.Everywhere)
                && !waiting.coverage().covers(row.county());
    }

    private static RetryAnswer join(Connection connection, WaitingRow waiting, FeedRow row) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Locks.feed(connection, waiting.delivery().feed(), LockHolder::warn);
            RetryAnswer answer = new LateRow(connection, waiting).join(row);
            if (answer instanceof RetryAnswer.Joined) {
                connection.commit();
            }
            return answer;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
