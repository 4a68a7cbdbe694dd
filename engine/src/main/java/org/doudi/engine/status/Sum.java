package org.doudi.engine.status;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sum that has to come out.
 *
 * @param code what is added up: {@code rows}, {@code bad_rows}, {@code households}, {@code decisions} or {@code messages}
 * @param parts by name, in the order in which they are said
 */
public record Sum(String code, long whole, Map<String, Long> parts) {

    @JsonProperty
    public boolean agrees() {
        return whole == parts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Such as {@code 12 = 10 taken + 2 held}; the sign tells whether it agrees. */
    public String told() {
        return parts.entrySet().stream()
                .map(part -> "%,d %s".formatted(part.getValue(), part.getKey()))
                .collect(Collectors.joining(" + ", "%,d %s ".formatted(whole, agrees() ? "=" : "≠"), ""));
    }
}
