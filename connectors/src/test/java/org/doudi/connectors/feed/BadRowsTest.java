package org.doudi.connectors.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the corpus says in its last column what is to be found: {@code ok}, or the column and the reason. */
class BadRowsTest {

    private static final Path CORPUS = Path.of("src/test/resources/feeds/rows");

    static Stream<String> corpus() throws IOException {
        return Files.list(CORPUS).map(file -> file.getFileName().toString()).sorted();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void each_row_is_good_or_bad_for_the_reason_that_it_names(String name) {
        Sent sent = Sent.file(CORPUS.resolve(name), name);

        Map<Long, String> found = new TreeMap<>();
        Map<Long, String> expected = new TreeMap<>();
        for (FeedRow row : sent.good()) {
            found.put(row.line(), "ok");
            expected.put(row.line(), row.attributes().get("预期"));
        }
        for (BadRow row : sent.bad()) {
            found.put(row.line(), row.column() + " " + row.reason().code());
            expected.put(row.line(), row.raw().substring(row.raw().lastIndexOf(',') + 1));
        }
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }
}
