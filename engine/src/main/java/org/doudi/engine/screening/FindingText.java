package org.doudi.engine.screening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Findings as they are stored. */
final class FindingText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FindingText() {}

    static String write(Finding finding) {
        try {
            return JSON.writeValueAsString(finding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Finding read(String text) {
        try {
            return JSON.readValue(text, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a run's finding", e);
        }
    }
}
