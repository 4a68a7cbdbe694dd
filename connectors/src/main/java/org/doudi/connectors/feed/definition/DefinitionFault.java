package org.doudi.connectors.feed.definition;

/**
 * Something wrong in a definition file.
 *
 * @param code stable, such as {@code unknown_field}
 * @param line the line at fault, from 1
 */
public record DefinitionFault(String code, String file, int line, String chinese, String english) {

    @Override
    public String toString() {
        return "%s:%d: %s: %s / %s".formatted(file, line, code, chinese, english);
    }
}
