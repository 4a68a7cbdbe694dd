package org.doudi.engine.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.household.FormerMember;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.UnlistedPerson;

/** Reads one scenario. Field names are those of the facts; what is left out is not known. */
final class ScenarioReader {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private static final Set<String> FIELDS =
            Set.of("name", "date", "household", "members", "former", "unlisted", "parameters", "output");
    private static final Set<String> HOUSEHOLD_FIELDS = Set.of(
            "number",
            "county",
            "township",
            "village",
            "residence",
            "supporter",
            "visitsThrough",
            "missing",
            "quarantined");
    /** The lists of a member, by name. */
    private static final List<String> LISTS = List.of(
            "incomes",
            "bills",
            "certificates",
            "unemployment",
            "schooling",
            "vehicles",
            "properties",
            "businesses",
            "deposits",
            "deaths",
            "incidents",
            "aids",
            "custody",
            "assessments",
            "visits",
            "elderGroups",
            "childStatuses",
            "monitored",
            "leads");

    /** Counts beside the kinds of outcomes. */
    private static final String TALLY = "tally";

    private ScenarioReader() {}

    /** @throws IllegalArgumentException when it says something that facts or outcomes do not have */
    static Scenario read(JsonNode node, Position at) throws JsonProcessingException {
        if (node.has("area")) {
            return AreaScenarioReader.read(node, at);
        }
        refuseOthers(node, FIELDS);
        Map<Long, String> people = new HashMap<>();
        Household household = household(node, people);
        return new Scenario(
                required(node, "name"),
                LocalDate.parse(required(node, "date")),
                household,
                null,
                Map.copyOf(people),
                trials(node.path("parameters")),
                expected(node.path("output")),
                tallies(node.path("output")),
                List.of(),
                at);
    }

    private static Household household(JsonNode scenario, Map<Long, String> people) throws JsonProcessingException {
        JsonNode node = scenario.path("household");
        refuseOthers(node, HOUSEHOLD_FIELDS);
        String number = node.path("number").asText("H1");
        String county = required(node, "county");
        Place place = new Place(
                county,
                node.path("township").asText(county + "001"),
                node.path("village").asText(null),
                required(node, "residence"));
        List<Member> all = new ArrayList<>();
        for (JsonNode member : scenario.path("members")) {
            all.add(person((ObjectNode) member, LISTS, Member.class, number, people));
        }
        List<FormerMember> former = new ArrayList<>();
        for (JsonNode left : scenario.path("former")) {
            former.add(person((ObjectNode) left, List.of("deaths"), FormerMember.class, number, people));
        }
        List<UnlistedPerson> unlisted = new ArrayList<>();
        for (JsonNode paid : scenario.path("unlisted")) {
            unlisted.add(person((ObjectNode) paid, List.of("aids", "deaths"), UnlistedPerson.class, number, people));
        }
        Set<String> missing = new TreeSet<>();
        node.path("missing").forEach(feed -> missing.add(feed.asText()));
        return new Household(
                number,
                place,
                node.path("supporter").asText(null),
                all,
                former,
                unlisted,
                node.has("visitsThrough") ? LocalDate.parse(required(node, "visitsThrough")) : null,
                missing,
                node.path("quarantined").asBoolean());
    }

    /** The facts of a person who is numbered in the order of the file; lists that are left out are empty. */
    private static <T> T person(
            ObjectNode node, List<String> lists, Class<T> facts, String household, Map<Long, String> people)
            throws JsonProcessingException {
        long person = people.size() + 1L;
        people.put(person, required(node, "id"));
        ObjectNode filled = node.deepCopy();
        filled.remove("id");
        filled.put("person", person);
        for (String list : lists) {
            ArrayNode rows = filled.withArray(list);
            rows.forEach(row -> fillEmptyCells(list, (ObjectNode) row, household));
        }
        return YAML.treeToValue(filled, facts);
    }

    /** As the registry reads empty cells: a cost or a monthly amount is nought, a grant is the household's own. */
    private static void fillEmptyCells(String list, ObjectNode fact, String household) {
        if (list.equals("schooling") && !fact.has("ownCost")) {
            fact.put("ownCost", 0);
        }
        if (list.equals("aids")) {
            if (!fact.has("monthly")) {
                fact.put("monthly", 0);
            }
            if (!fact.has("household")) {
                fact.put("household", household);
            }
        }
    }

    static List<Figures.Trial> trials(JsonNode list) {
        List<Figures.Trial> trials = new ArrayList<>();
        for (JsonNode node : list) {
            trials.add(new Figures.Trial(
                    required(node, "parameter"),
                    node.path("area").asText(Regions.COUNTRY),
                    node.path("residence").asText("any"),
                    node.path("value").isNumber() ? node.path("value").decimalValue() : null));
        }
        return trials;
    }

    private static SortedMap<String, Integer> tallies(JsonNode output) {
        if (!output.has(TALLY)) {
            return null;
        }
        SortedMap<String, Integer> tallies = new TreeMap<>();
        output.path(TALLY).fields().forEachRemaining(tally -> {
            if (!tally.getValue().isInt()) {
                throw new IllegalArgumentException("不是计数 " + tally + " / not a count " + tally);
            }
            tallies.put(tally.getKey(), tally.getValue().intValue());
        });
        return tallies;
    }

    private static Map<Outcome.Kind, List<Scenario.Expected>> expected(JsonNode output) {
        Map<Outcome.Kind, List<Scenario.Expected>> expected = new EnumMap<>(Outcome.Kind.class);
        output.fields().forEachRemaining(entry -> {
            if (entry.getKey().equals(TALLY)) {
                return;
            }
            List<Scenario.Expected> outcomes = new ArrayList<>();
            entry.getValue().forEach(node -> outcomes.add(outcome(node)));
            expected.put(Outcome.Kind.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), outcomes);
        });
        return expected;
    }

    private static Scenario.Expected outcome(JsonNode node) {
        refuseOthers(node, Set.of("code", "id", "status", "amount", "severity", "missing"));
        TreeSet<String> missing = node.has("missing") ? new TreeSet<>() : null;
        node.path("missing").forEach(feed -> missing.add(feed.asText()));
        return new Scenario.Expected(
                required(node, "code"),
                node.path("id").asText(null),
                node.has("status")
                        ? Outcome.Status.valueOf(required(node, "status").toUpperCase(Locale.ROOT))
                        : null,
                node.path("amount").isNumber() ? node.path("amount").decimalValue() : null,
                node.has("severity")
                        ? Outcome.Severity.valueOf(required(node, "severity").toUpperCase(Locale.ROOT))
                        : null,
                missing);
    }

    static String required(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("缺少 " + field + " / " + field + " is missing");
        }
        return text;
    }

    static void refuseOthers(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new IllegalArgumentException("未知字段 " + field + " / unknown field " + field);
            }
        });
    }
}
