package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries of so many rows that their persons are looked up in memory. */
@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class KnownPersonsTest {

    private static final int MANY = 44_000;
    private static final LocalDate FIRST_BORN = LocalDate.of(1900, 1, 1);

    @Inject
    FeedSink sink;

    @Inject
    DataSource database;

    @BeforeEach
    void anEmptyRegistry() throws Exception {
        Emptied.registry(database);
    }

    @Test
    void everyRowComesToItsPersonWhetherKnownOrNew() throws Exception {
        take("2024-06-01", rows(MANY / 2, 1));
        take("2024-06-02", rows(MANY, 2));

        assertThat(Emptied.count(database, "person")).isEqualTo(MANY);
        assertThat(visits("true")).isEqualTo(MANY / 2 + MANY);
        assertThat(visits("p.id_number <> e.qualifier or p.id is null")).isZero();
    }

    @Test
    void anEmptiedRegistryIsAnotherCity() throws Exception {
        take("2024-06-01", rows(MANY, 1));
        Emptied.registry(database);
        List<FeedRow> backwards = rows(MANY, 1);
        Collections.reverse(backwards);

        take("2024-06-01", backwards);

        assertThat(visits("p.id_number = e.qualifier")).isEqualTo(MANY);
    }

    private long visits(String condition) throws Exception {
        return Emptied.count(
                database,
                "evidence e left join person p on p.id = e.person where e.feed = 'visits' and (" + condition + ")");
    }

    private void take(String day, List<FeedRow> rows) {
        try (FeedSink.Intake intake = sink.open(Sent.delta("visits", day).delivery(), () -> {})) {
            for (int i = 0; i < rows.size(); i += 1_000) {
                intake.rows(rows.subList(i, i + 1_000));
            }
            intake.commit(Coverage.everywhere(), rows.size());
        }
    }

    /** @param visit which one of each person's it is */
    private static List<FeedRow> rows(int count, int visit) {
        List<FeedRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String born = FIRST_BORN.plusDays(i).format(DateTimeFormatter.BASIC_ISO_DATE);
            String person = "220102" + born + "001" + "0123456789X".charAt(i % 11);
            rows.add(Row.of(person, "" + visit)
                    .qualifier(person)
                    .from("2024-05-0" + visit)
                    .at("visits.csv", i + 2L));
        }
        return rows;
    }
}
