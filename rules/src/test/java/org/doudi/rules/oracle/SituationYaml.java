package org.doudi.rules.oracle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Iterator;
import java.util.List;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Scenario;

/** Situations in the shape of the scenario files, so that one that went wrong can be pasted into them. */
final class SituationYaml {

    /** What the files call people, in order. */
    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS))
            .registerModule(new JavaTimeModule())
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private SituationYaml() {}

    /** Members, former members and unlisted persons must be numbered from 1 in that order. */
    static ObjectNode of(Situation situation) {
        Household facts = situation.household();
        ObjectNode scenario = YAML.createObjectNode();
        scenario.put("name", "页面与规则包意见不一的家庭");
        scenario.put("date", situation.on().toString());
        ObjectNode household = scenario.putObject("household");
        household.put("county", facts.place().county());
        household.put("residence", facts.place().residence());
        household.put("supporter", facts.supporter());
        if (facts.visitsThrough() != null) {
            household.put("visitsThrough", facts.visitsThrough().toString());
        }
        facts.missing().stream().sorted().forEach(household.withArray("missing")::add);
        household.put("quarantined", facts.quarantined());
        scenario.set("members", people(facts.members()));
        scenario.set("former", people(facts.former()));
        scenario.set("unlisted", people(facts.unlisted()));
        prune(scenario);
        return scenario;
    }

    private static ArrayNode people(List<?> people) {
        ArrayNode named = YAML.createArrayNode();
        for (JsonNode facts : YAML.<ArrayNode>valueToTree(people)) {
            ObjectNode person = YAML.createObjectNode();
            person.put("id", name(facts.path("person").asLong()));
            person.setAll((ObjectNode) facts);
            person.remove("person");
            named.add(person);
        }
        return named;
    }

    /** Leaves out what scenarios leave out: sources, nulls, empty lists, and what is false. */
    private static void prune(JsonNode node) {
        Iterator<JsonNode> children = node.elements();
        while (children.hasNext()) {
            JsonNode child = children.next();
            prune(child);
            if (child.isNull() || child.isArray() && child.isEmpty()) {
                children.remove();
            }
        }
        if (node instanceof ObjectNode object) {
            object.remove("source");
        }
    }

    /** With all that the page says of it. */
    static String scenario(ObjectNode situation, PlainDecision expected) {
        ObjectNode scenario = situation.deepCopy();
        nameInOrder(scenario);
        ObjectNode output = scenario.putObject("output");
        for (String kind : List.of("category", "benefit", "warning", "referral")) {
            ArrayNode outcomes = output.putArray(kind);
            expected.outcomes().stream().filter(it -> it.kind().equals(kind)).forEach(it -> outcomes.add(outcome(it)));
        }
        ObjectNode tally = output.putObject("tally");
        expected.tallies().forEach(tally::put);
        try {
            return YAML.writeValueAsString(YAML.createArrayNode().add(scenario));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link Scenario} numbers them, for some may have been taken away. */
    private static void nameInOrder(ObjectNode scenario) {
        long person = 0;
        for (String list : List.of("members", "former", "unlisted")) {
            for (JsonNode each : scenario.path(list)) {
                ((ObjectNode) each).put("id", name(++person));
            }
        }
    }

    private static ObjectNode outcome(PlainOutcome it) {
        ObjectNode outcome = YAML.createObjectNode();
        outcome.put("code", it.code());
        if (it.person() != null) {
            outcome.put("id", name(it.person()));
        }
        if (it.severity() != null) {
            outcome.put("severity", it.severity());
        }
        if (it.amount() != null) {
            outcome.put("amount", it.amount());
        }
        if (it.pending()) {
            outcome.put("status", "pending_data");
            it.missing().forEach(outcome.withArray("missing")::add);
        }
        return outcome;
    }

    private static String name(long person) {
        return NAMES.get((int) person - 1);
    }

    static Situation read(JsonNode scenario) {
        try {
            Scenario read = Scenario.read(scenario);
            return new Situation(read.household(), read.on());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
