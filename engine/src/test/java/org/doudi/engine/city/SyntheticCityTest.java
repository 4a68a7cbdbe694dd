package org.doudi.engine.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RowBatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCityTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Path PACK = Path.of("..", "rules", "changchun");

    private final FeedDefinitions definitions = FeedDefinitions.shipped();

    @TempDir
    Path folder;

    @Test
    void the_same_order_gives_the_same_bytes() throws IOException {
        city(300, 7, "one");
        city(300, 7, "two");
        city(300, 8, "other");

        assertThat(bytes("one"))
                .containsExactlyInAnyOrderEntriesOf(bytes("two"))
                .isNotEqualTo(bytes("other"));
    }

    @Test
    void a_city_that_was_not_finished_leaves_no_file_and_those_of_the_one_before() throws IOException {
        city(50, 7, "one");
        Map<String, Integer> before = bytes("one");
        CityOrder order = new CityOrder(3_000, 8, TODAY, PACK, folder.resolve("one"));

        assertThatThrownBy(() -> SyntheticCity.build(order, done -> {
                    throw new IllegalStateException("no space left");
                }))
                .hasMessage("no space left");

        assertThat(bytes("one")).isEqualTo(before);
    }

    @Test
    void a_city_of_one_household_sends_no_file_that_says_nothing() {
        for (CityFile file : city(1, 7, "one").files()) {
            FeedDefinition definition = definitions.of(file.name()).orElseThrow();
            Path path = folder.resolve("one").resolve(file.name());
            try (DeliveredFile opened = DeliveredFile.open(path, file.name(), definition);
                    RowBatches rows = new RowBatches(opened, definition)) {
                while (rows.hasNext()) {
                    rows.next();
                }
                assertThat(rows.rows()).as(file.name()).isEqualTo(file.rows());
            }
        }
    }

    @Test
    void every_feed_has_a_file_that_its_definition_knows() {
        CityReport report = city(100, 1, "city");

        Set<String> feeds = new TreeSet<>();
        for (CityFile file : report.files()) {
            FeedDefinition definition = definitions.of(file.name()).orElseThrow();
            assertThat(definition.feed()).isEqualTo(file.feed());
            feeds.add(definition.feed());
        }
        // What visits found is no partner's to send: it comes out of the house's own work.
        assertThat(feeds)
                .hasSize(22)
                .containsExactlyInAnyOrderElementsOf(definitions.all().stream()
                        .map(FeedDefinition::feed)
                        .filter(feed -> !feed.equals("verifications"))
                        .toList());
    }

    @Test
    void rows_are_read_as_they_were_meant_good_ones_and_bad_ones() {
        Set<BadRowReason> reasons = EnumSet.noneOf(BadRowReason.class);
        for (long seed = 1; seed <= 4; seed++) {
            String name = "city" + seed;
            for (CityFile file : city(1_500, seed, name).files()) {
                Read read = read(name, file.name());
                assertThat(read.rows).as(file.name()).isEqualTo(file.rows());
                assertThat(read.bad).as("%s: %s", file.name(), read.complaints).isEqualTo(file.bad());
                reasons.addAll(read.reasons);
            }
        }
        assertThat(reasons).containsExactlyInAnyOrder(BadRowReason.values());
    }

    @Test
    void no_file_of_a_small_city_comes_near_the_share_at_which_it_would_be_held_back() {
        for (int households : new int[] {1, 10, 100}) {
            for (CityFile file : city(households, 5, "of" + households).files()) {
                BigDecimal most = definitions.of(file.name()).orElseThrow().maxBadShare();
                assertThat(BigDecimal.valueOf(file.bad()))
                        .as(file.name())
                        .isLessThanOrEqualTo(most.multiply(BigDecimal.valueOf(file.rows())));
            }
        }
    }

    @Test
    void households_have_as_many_people_and_as_many_rows_of_evidence_as_a_city_would() {
        CityReport report = city(3_000, 2, "city");

        assertThat(report.persons() / 3_000.0).isBetween(2.3, 2.7);
        assertThat(report.rows() / 3_000.0).isBetween(11.0, 15.0);
    }

    @Test
    void nobody_has_anothers_identity_number() {
        Identities identities = new Identities();
        Set<String> issued = new HashSet<>();
        for (int i = 0; i < 150_000; i++) {
            assertThat(issued.add(identities.inYear("220102", 1960, true).number()))
                    .isTrue();
        }
        for (int i = 0; i < 500; i++) {
            assertThat(issued.add(identities
                            .onDay("220102", TODAY.minusYears(64), true)
                            .number()))
                    .isTrue();
        }
    }

    @Test
    void the_example_of_the_standard_has_the_check_digit_that_the_standard_gives_it() {
        assertThat(Identities.number("110105", LocalDate.of(1949, 12, 31), 2)).isEqualTo("11010519491231002X");
    }

    private CityReport city(long households, long seed, String name) {
        return SyntheticCity.build(new CityOrder(households, seed, TODAY, PACK, folder.resolve(name)), done -> {});
    }

    private Map<String, Integer> bytes(String name) throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                digests.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return digests;
    }

    private static final class Read {
        private long rows;
        private long bad;
        private final Set<BadRowReason> reasons = EnumSet.noneOf(BadRowReason.class);
        private final Set<String> complaints = new TreeSet<>();
    }

    private Read read(String city, String name) {
        FeedDefinition definition = definitions.of(name).orElseThrow();
        Read read = new Read();
        RowMapper mapper = new RowMapper(definition, DivisionsOfTheTown.of(Divisions.of(PACK)), TODAY.minusDays(3));
        try (DeliveredFile file = DeliveredFile.open(folder.resolve(city).resolve(name), name, definition);
                RowBatches batches = new RowBatches(file, definition)) {
            while (batches.hasNext()) {
                MappedRows mapped = mapper.map(batches.next());
                for (FeedRow row : mapped.good()) {
                    assertThat(row.key()).isNotBlank();
                }
                for (BadRow row : mapped.bad()) {
                    read.reasons.add(row.reason());
                    read.complaints.add(row.column() + " " + row.detailEn());
                }
                read.bad += mapped.bad().size();
            }
            read.rows = batches.rows();
        }
        return read;
    }
}
