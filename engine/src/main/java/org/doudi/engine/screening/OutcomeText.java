package org.doudi.engine.screening;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.policy.Outcome;

/** A decision's outcomes as they are stored: a JSON list; a field that says nothing is left out. */
public final class OutcomeText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    /** Of a household without an outcome, as most are. */
    static final byte[] NOTHING = {'[', ']'};

    private OutcomeText() {}

    /** In UTF-8. */
    static byte[] write(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return NOTHING;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream(outcomes.size() * 128 + 2);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (Outcome outcome : outcomes) {
                write(json, outcome);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static void write(JsonGenerator json, Outcome outcome) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", word(outcome.kind()));
        json.writeStringField("code", outcome.code());
        if (outcome.person() != null) {
            json.writeNumberField("person", outcome.person());
        }
        if (outcome.severity() != null) {
            json.writeStringField("severity", word(outcome.severity()));
        }
        if (outcome.amount() != null) {
            json.writeStringField("amount", outcome.amount().toPlainString());
        }
        if (outcome.status() != Outcome.Status.PROPOSED) {
            json.writeStringField("status", word(outcome.status()));
        }
        if (!outcome.missing().isEmpty()) {
            json.writeArrayFieldStart("missing");
            for (String feed : outcome.missing()) {
                json.writeString(feed);
            }
            json.writeEndArray();
        }
        json.writeStringField("rule", outcome.rule());
        if (!outcome.causes().isEmpty()) {
            json.writeArrayFieldStart("causes");
            for (Outcome.Cause cause : outcome.causes()) {
                json.writeStartObject();
                json.writeStringField("code", cause.code());
                if (cause.person() != null) {
                    json.writeNumberField("person", cause.person());
                }
                if (cause.severity() != null) {
                    json.writeStringField("severity", word(cause.severity()));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    public static List<Outcome> read(String text) {
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                outcomes.add(outcome(node));
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(JsonNode node) {
        SortedSet<String> missing = new TreeSet<>();
        node.path("missing").forEach(feed -> missing.add(feed.asText()));
        List<Outcome.Cause> causes = new ArrayList<>();
        node.path("causes")
                .forEach(cause ->
                        causes.add(new Outcome.Cause(cause.get("code").asText(), person(cause), severity(cause))));
        return new Outcome(
                Outcome.Kind.valueOf(upper(node.get("kind").asText())),
                node.get("code").asText(),
                person(node),
                severity(node),
                node.has("amount") ? new BigDecimal(node.get("amount").asText()) : null,
                node.has("status")
                        ? Outcome.Status.valueOf(upper(node.get("status").asText()))
                        : Outcome.Status.PROPOSED,
                missing,
                node.get("rule").asText(),
                List.copyOf(causes));
    }

    private static Long person(JsonNode node) {
        return node.has("person") ? node.get("person").asLong() : null;
    }

    private static Outcome.Severity severity(JsonNode node) {
        return node.has("severity")
                ? Outcome.Severity.valueOf(upper(node.get("severity").asText()))
                : null;
    }

    /** The word in exports, such as {@code pending_data}. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
