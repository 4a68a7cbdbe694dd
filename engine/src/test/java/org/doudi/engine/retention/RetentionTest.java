package org.doudi.engine.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class RetentionTest {

    private static final String OPEN =
            "select feed || key from evidence where known_until = 9223372036854775807 order by 1";

    @Inject
    Retention retention;

    @Inject
    Screening screening;

    @Inject
    Runs runs;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;

    /** Forty households are poor in the first night; one has left by the second; nobody is poor in the third. */
    @BeforeEach
    void threeNights() throws Exception {
        town = Town.empty(database, sink).with(40);
        update("truncate retention");
        town.deliver(LocalDate.parse("2024-06-01"));
        Night night = new Night(screening).everyone(household -> List.of(Night.category("POOR")));
        night.on("2024-06-15");
        Town.with(database, sink, 39).deliver(LocalDate.parse("2024-06-20"));
        night.on("2024-06-21");
        night.everyone(household -> List.of()).on("2024-06-22");
    }

    @Test
    void whatWasKeptLongEnoughLeavesAndWhatIsInForceStays() throws Exception {
        update("update delivery set applied = now() - interval '40 months'");
        update("update run set ended_at = now() - interval '40 months' where id <= 2");
        List<String> second = decisionsAt(2);
        List<String> third = decisionsAt(3);
        List<String> evidence = town.texts(OPEN);
        assertThat(town.count("evidence where known_until < 9223372036854775807"))
                .isPositive();

        Retention.Left left = retention.enforce();

        assertThat(left.evidence()).isPositive();
        assertThat(left.decisions()).as("of the household that left").isEqualTo(1);
        assertThat(decisionsAt(2)).isEqualTo(second).hasSize(39);
        assertThat(decisionsAt(3)).isEqualTo(third).hasSize(39);
        assertThat(town.texts(OPEN)).isEqualTo(evidence);
        assertThat(town.count("evidence where known_until < 9223372036854775807"))
                .isZero();
        assertThat(runs.find(1)).map(Run::state).contains(Run.State.EXPIRED);
        assertThat(runs.find(2)).map(Run::state).contains(Run.State.DONE);
        assertThat(town.count("retention")).isEqualTo(1);
        assertThat(retention.enforce()).isEqualTo(Retention.Left.NOTHING);
        assertThat(town.count("retention")).isEqualTo(1);
    }

    @Test
    void whatIsYoungerThanThatStays() throws Exception {
        update("update delivery set applied = now() - interval '30 months'");
        update("update run set ended_at = now() - interval '30 months'");

        assertThat(retention.enforce()).isEqualTo(Retention.Left.NOTHING);

        assertThat(decisionsAt(1)).hasSize(40);
        assertThat(runs.find(1)).map(Run::state).contains(Run.State.DONE);
    }

    @Test
    void theSizeOfTheHouseIsNotedAfterEveryNight() throws Exception {
        assertThat(town.count("run where database_bytes > 1000000")).isEqualTo(3);
    }

    private List<String> decisionsAt(int run) throws SQLException {
        return town.texts("select number || outcomes from decision where from_run <= %d and until_run > %d order by 1"
                .formatted(run, run));
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
