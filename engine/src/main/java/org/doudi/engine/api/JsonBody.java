package org.doudi.engine.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;

/** Reads bodies as strictly as they are meant: one JSON object, no field twice, numbers exact, not too deep and not too large. */
@Singleton
class JsonBody {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 60;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final ApiConfig config;

    JsonBody(ApiConfig config) {
        this.config = config;
    }

    /** The object in the body; an empty one when there is no body. */
    ObjectNode objectOrNothing(InputStream body, Set<String> fields) {
        JsonNode node = read(body);
        return node == null || node.isMissingNode() || node.isNull()
                ? JsonNodeFactory.instance.objectNode()
                : checked(node, fields);
    }

    ObjectNode object(InputStream body, Set<String> fields) {
        JsonNode node = read(body);
        return checked(node == null ? JsonNodeFactory.instance.missingNode() : node, fields);
    }

    private static ObjectNode checked(JsonNode node, Set<String> fields) {
        if (!(node instanceof ObjectNode object)) {
            throw Refusal.of(ProblemType.MALFORMED_BODY, "请求体应为一个 JSON 对象。", "The body has to be one JSON object.");
        }
        object.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                throw Refusal.at(
                        Asked.shown(field),
                        ProblemType.INVALID_FIELD,
                        "没有这个字段。可用：" + String.join("、", fields.stream().sorted().toList()) + "。",
                        "There is no such field. There are: "
                                + String.join(", ", fields.stream().sorted().toList()) + ".");
            }
        });
        return object;
    }

    private JsonNode read(InputStream body) {
        try {
            byte[] bytes = new LimitedStream(body, config.maxBody().asLongValue()).readAllBytes();
            return bytes.length == 0 ? null : JSON.readValue(bytes);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String zh = at == null ? "" : "第 %d 行第 %d 列：".formatted(at.getLineNr(), at.getColumnNr());
            String en = at == null ? "" : "Line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
            throw Refusal.of(ProblemType.MALFORMED_BODY, zh + "不是合格的 JSON。", en + "this is no valid JSON.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
