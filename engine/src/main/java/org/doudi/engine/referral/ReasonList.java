package org.doudi.engine.referral;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** A referral's reasons as JSON text, the way they are stored. Streams, because a night writes many. */
public final class ReasonList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private ReasonList() {}

    static String write(List<Reason> reasons) {
        StringWriter text = new StringWriter(reasons.size() * 96);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (Reason reason : reasons) {
                json.writeStartObject();
                json.writeStringField("code", reason.code());
                if (reason.person() != null) {
                    json.writeNumberField("person", reason.person());
                }
                if (reason.row() != null) {
                    json.writeStringField("row", reason.row().key());
                    json.writeStringField("day", reason.row().day().toString());
                }
                if (reason.severity() != null) {
                    json.writeStringField("severity", Severities.code(reason.severity()));
                }
                json.writeStringField("standing", reason.standing().name().toLowerCase(Locale.ROOT));
                if (reason.heldThrough() != null) {
                    json.writeStringField("held", reason.heldThrough().toString());
                }
                if (!reason.missing().isEmpty()) {
                    json.writeArrayFieldStart("missing");
                    for (String feed : reason.missing()) {
                        json.writeString(feed);
                    }
                    json.writeEndArray();
                }
                json.writeNumberField("run", reason.run());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static List<Reason> read(String text) {
        try {
            List<Reason> reasons = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                TreeSet<String> missing = new TreeSet<>();
                node.path("missing").forEach(feed -> missing.add(feed.asText()));
                reasons.add(new Reason(
                        node.get("code").asText(),
                        node.hasNonNull("person") ? node.get("person").asLong() : null,
                        node.hasNonNull("row") ? new Reason.Row(node.get("row").asText(), day(node, "day")) : null,
                        Severities.of(node.path("severity").asText(null)),
                        Reason.Standing.valueOf(node.get("standing").asText().toUpperCase(Locale.ROOT)),
                        node.hasNonNull("held") ? day(node, "held") : null,
                        missing,
                        node.get("run").asInt()));
            }
            return List.copyOf(reasons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asText());
    }
}
