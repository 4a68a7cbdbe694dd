package org.doudi.engine.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a scenario of an area: what was counted there, and how its indicators must stand. */
final class AreaScenarioReader {

    private AreaScenarioReader() {}

    /** @throws IllegalArgumentException when it says something that areas do not have */
    static Scenario read(JsonNode node, Position at) {
        ScenarioReader.refuseOthers(node, Set.of("name", "date", "area", "parameters", "output"));
        ScenarioReader.refuseOthers(node.path("output"), Set.of("indicator"));
        List<Scenario.ExpectedIndicator> expected = new ArrayList<>();
        node.path("output").path("indicator").forEach(each -> expected.add(expected(each)));
        return new Scenario(
                ScenarioReader.required(node, "name"),
                LocalDate.parse(ScenarioReader.required(node, "date")),
                null,
                area(node.path("area")),
                Map.of(),
                ScenarioReader.trials(node.path("parameters")),
                Map.of(),
                null,
                List.copyOf(expected),
                at);
    }

    private static AreaFacts area(JsonNode node) {
        ScenarioReader.refuseOthers(node, Set.of("code", "residence", "counts", "missing", "behind"));
        Map<String, BigDecimal> counts = new HashMap<>();
        node.path("counts").fields().forEachRemaining(count -> {
            if (Term.parse(count.getKey()) == null || !count.getValue().isNumber()) {
                throw new IllegalArgumentException("不是计数 " + count + " / not a count " + count);
            }
            counts.put(count.getKey(), count.getValue().decimalValue());
        });
        return new AreaFacts(
                ScenarioReader.required(node, "code"),
                node.path("residence").asText(null),
                counts,
                words(node.path("missing")),
                words(node.path("behind")));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static Scenario.ExpectedIndicator expected(JsonNode node) {
        ScenarioReader.refuseOthers(node, Set.of("code", "state", "value", "target", "missing"));
        TreeSet<String> missing = node.has("missing") ? new TreeSet<>() : null;
        node.path("missing").forEach(feed -> missing.add(feed.asText()));
        return new Scenario.ExpectedIndicator(
                ScenarioReader.required(node, "code"),
                IndicatorState.valueOf(ScenarioReader.required(node, "state").toUpperCase(Locale.ROOT)),
                node.path("value").isNumber() ? node.path("value").decimalValue() : null,
                node.path("target").isNumber() ? node.path("target").decimalValue() : null,
                missing);
    }
}
