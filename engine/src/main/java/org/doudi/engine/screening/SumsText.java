package org.doudi.engine.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Sums as they are stored. */
final class SumsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SumsText() {}

    static String write(Sums sums) {
        try {
            return JSON.writeValueAsString(sums);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sums read(String text) {
        try {
            return JSON.readValue(text, Sums.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a run's sums", e);
        }
    }
}
