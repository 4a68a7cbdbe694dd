package org.doudi.engine.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Text;
import org.doudi.engine.registry.Paged;

/** How the city's indicators stood at the end of runs. */
@ApplicationScoped
public class Indicators {

    private static final String LATEST = "select coalesce(max(id), 0) from run where state = 'done' and not shadow";

    private final DataSource database;

    @Inject
    Indicators(DataSource database) {
        this.database = database;
    }

    /**
     * Which of a run's indicators.
     *
     * @param code null for all
     * @param area null for all
     * @param state as in exports; null for all
     */
    public record Wanted(String code, String area, String state) {

        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /** Of one run, by code, area and residence. */
    public List<StoredIndicator> of(int run) {
        return reading(connection -> of(connection, run));
    }

    /** The same within the reader's own transaction. */
    public static List<StoredIndicator> of(Connection connection, int run) throws SQLException {
        return IndicatorRows.read(connection, "where i.run = ?" + IndicatorRows.ORDER, run);
    }

    /** Each of a run's indicators over all its areas, by code. */
    public List<IndicatorSummary> summary(int run, PolicyPack pack) {
        Map<String, Text> titles = new HashMap<>();
        pack.indicators().forEach(rule -> titles.put(rule.code(), rule.title()));
        return reading(connection -> IndicatorRows.summary(connection, run, titles));
    }

    /** The same of the last run that was no trial; none when there was none. */
    public List<IndicatorSummary> latest(PolicyPack pack) {
        int run = reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement(LATEST);
                    ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
        return summary(run, pack);
    }

    /** One page of a run's. */
    public Paged<StoredIndicator> page(int run, Wanted wanted, int page, int size) {
        String where = "where i.run = ? and (?::text is null or i.code = ?) and (?::text is null or i.area = ?)"
                + " and (?::text is null or i.state = ?)";
        Object[] asked = {
            run, wanted.code(), wanted.code(), wanted.area(), wanted.area(), wanted.state(), wanted.state()
        };
        return paged(where, IndicatorRows.ORDER, asked, page, size);
    }

    /** One page of an indicator's history in an area, the newest run first. */
    public Paged<StoredIndicator> history(String code, String area, String residence, int page, int size) {
        String where = "where r.state = 'done' and not r.shadow and i.code = ? and i.area = ? and i.residence = ?";
        Object[] asked = {code, area, residence == null ? "" : residence};
        return paged(where, " order by i.run desc", asked, page, size);
    }

    /** Empty when the run did not judge such an indicator. */
    public Optional<StoredIndicator> find(int run, String code, String area, String residence) {
        return reading(connection -> IndicatorRows.read(
                        connection,
                        "where i.run = ? and i.code = ? and i.area = ? and i.residence = ?",
                        run,
                        code,
                        area,
                        residence == null ? "" : residence))
                .stream()
                .findFirst();
    }

    private Paged<StoredIndicator> paged(String where, String order, Object[] asked, int page, int size) {
        return reading(connection -> {
            List<Object> parameters = new ArrayList<>(java.util.Arrays.asList(asked));
            long total = count(connection, where, parameters);
            parameters.add(size);
            parameters.add((long) page * size);
            return new Paged<>(
                    IndicatorRows.read(connection, where + order + " limit ? offset ?", parameters.toArray()),
                    page,
                    size,
                    total);
        });
    }

    private static long count(Connection connection, String where, List<Object> parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*)" + IndicatorRows.FROM + where)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return reading.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the indicators / 无法读取指标", e);
        }
    }
}
