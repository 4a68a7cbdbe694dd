package org.doudi.engine.referral;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.doudi.engine.policy.Ceiling;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.Text;

/** The most that a referral's program grants, as JSON: in the database, in messages. */
final class CeilingList {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CeilingList() {}

    /** Null when there is none. */
    static String write(List<Ceiling> ceilings) {
        if (ceilings.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter(ceilings.size() * 160);
        try (JsonGenerator json = JSON.getFactory().createGenerator(text)) {
            write(ceilings, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static void write(List<Ceiling> ceilings, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Ceiling ceiling : ceilings) {
            json.writeStartObject();
            json.writeStringField("title", ceiling.title().zh());
            json.writeStringField("titleEn", ceiling.title().en());
            json.writeStringField(
                    "yuan", ceiling.yuan() == null ? null : ceiling.yuan().toPlainString());
            json.writeStringField("unit", ceiling.unit());
            json.writeStringField("status", ceiling.status().word());
            json.writeStringField("basis", ceiling.basis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static List<Ceiling> read(String text) {
        List<Ceiling> ceilings = new ArrayList<>();
        if (text == null) {
            return ceilings;
        }
        try {
            for (JsonNode node : JSON.readTree(text)) {
                ceilings.add(new Ceiling(
                        new Text(node.get("title").asText(), node.get("titleEn").asText()),
                        node.hasNonNull("yuan")
                                ? new BigDecimal(node.get("yuan").asText())
                                : null,
                        node.get("unit").asText(),
                        FigureStatus.valueOf(node.get("status").asText().toUpperCase(Locale.ROOT)),
                        node.get("basis").asText()));
            }
            return ceilings;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
