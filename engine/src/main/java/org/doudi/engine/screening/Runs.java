package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.engine.registry.Paged;

/** The runs that there were and are. */
@ApplicationScoped
public class Runs {

    static final String COLUMNS = "id, on_date, known_point, pack, mode, shadow, state, moves_referrals, released,"
            + " started_at, ended_at, sums, sums_agree, finding, ruled_at, ruled_by, ruled_why, ruled_with";

    private final DataSource database;

    @Inject
    Runs(DataSource database) {
        this.database = database;
    }

    public Optional<Run> find(int number) {
        return query("where id = ?", number).stream().findFirst();
    }

    /** The run that ended last. */
    public Optional<Run> latest() {
        return query("where state = 'done' order by id desc limit 1").stream().findFirst();
    }

    /** The last run on or before a date: of those of the newest date the one that ended last. */
    public Optional<Run> latestOn(LocalDate date) {
        return query("where state = 'done' and on_date <= ? order by on_date desc, id desc limit 1", date).stream()
                .findFirst();
    }

    /** The runs that ended last, trials left out: the newest first. */
    public List<Run> lastNights(int max) {
        return query("where state = 'done' and not shadow order by id desc limit ?", max);
    }

    public Optional<Run> running() {
        return query("where state = 'running'").stream().findFirst();
    }

    /** The run that has begun, has not ended, and that nobody works on. */
    public Optional<Run> brokenOff() {
        try (Connection connection = database.getConnection()) {
            for (Run run : query(connection, "where state = 'running'")) {
                if (Seat.processes(connection, run.number()) == 0) {
                    // Asked again: it may have ended in between
                    return query(connection, "where state = 'running' and id = ?", run.number()).stream()
                            .findFirst();
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new ScreeningException("Cannot read the runs", e);
        }
    }

    /** The newest first. */
    public List<Run> last(int max) {
        return query("order by id desc limit ?", max);
    }

    /** One page, the newest first. */
    public Paged<Run> page(int page, int size) {
        List<Run> runs = query("order by id desc limit ? offset ?", size, (long) page * size);
        return new Paged<>(runs, page, size, numbers("select count(*) from run").get(0));
    }

    public RunProgress progress(Run run) {
        List<Long> counts = numbers(
                "select count(*), count(*) filter (where done), coalesce(sum(households) filter (where done), 0)"
                        + " from run_chunk where run = ?",
                run.number());
        return new RunProgress(counts.get(0), counts.get(1), counts.get(2));
    }

    private List<Long> numbers(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                List<Long> numbers = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    numbers.add(row.getLong(i));
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw new ScreeningException("Cannot count the runs", e);
        }
    }

    private List<Run> query(String where, Object... values) {
        try (Connection connection = database.getConnection()) {
            return query(connection, where, values);
        } catch (SQLException e) {
            throw new ScreeningException("Cannot read the runs", e);
        }
    }

    static List<Run> query(Connection connection, String where, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select " + COLUMNS + " from run " + where)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<Run> runs = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    runs.add(RunRow.read(rows));
                }
            }
            return runs;
        }
    }
}
