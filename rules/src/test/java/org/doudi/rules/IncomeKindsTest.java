package org.doudi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doudi.engine.policy.IncomeKinds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What senders may report as income, and what the pack counts, are one list kept in two places. */
class IncomeKindsTest {

    private static final Path FEEDS = Path.of("..", "connectors", "feeds");

    private final Map<String, IncomeKinds.Kind> kinds =
            Packs.changchun().incomeKinds().all();

    @TestFactory
    Stream<DynamicTest> everyIncomeFeedAcceptsTheKindsOfThePackByCodeAndByName() throws IOException {
        return incomeFeeds().stream()
                .map(feed -> DynamicTest.dynamicTest(feed.getFileName().toString(), () -> {
                    Map<String, List<String>> expected = new HashMap<>();
                    kinds.forEach((code, kind) -> expected.put(code, List.of(code, kind.nameZh())));
                    assertThat(codes(feed)).containsExactlyInAnyOrderEntriesOf(expected);
                }));
    }

    @Test
    void onlySupportPaidAndTaxAreSubtracted() {
        assertThat(kinds.values())
                .filteredOn(kind -> kind.counting() == IncomeKinds.Counting.SUBTRACTED)
                .extracting(IncomeKinds.Kind::code)
                .containsExactlyInAnyOrder("support_paid", "tax");
    }

    @Test
    void everyKindSaysOnWhatAuthorityItCounts() {
        assertThat(kinds.values()).allSatisfy(kind -> assertThat(kind.basis()).isNotBlank());
    }

    private static List<Path> incomeFeeds() throws IOException {
        try (Stream<Path> files = Files.list(FEEDS)) {
            return files.filter(file -> file.getFileName().toString().matches("income(-.*)?\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, List<String>> codes(Path feed) throws IOException {
        JsonNode definition = new ObjectMapper(new YAMLFactory()).readTree(feed.toFile());
        Map<String, List<String>> codes = new HashMap<>();
        for (JsonNode column : definition.path("columns")) {
            if (column.path("header").asText().equals("收入项目")) {
                column.path("codes")
                        .fields()
                        .forEachRemaining(code -> codes.put(code.getKey(), words(code.getValue())));
            }
        }
        return codes;
    }

    private static List<String> words(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(i -> list.get(i).asText())
                .toList();
    }
}
