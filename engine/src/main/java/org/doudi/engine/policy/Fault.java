package org.doudi.engine.policy;

/**
 * Something wrong with a pack, as data: callers go by the code, people read the texts.
 *
 * @param code stable, such as {@code figure.twice}
 * @param message what is wrong, with the values
 * @param suggestion what to try
 */
public record Fault(String code, Position at, Text message, Text suggestion) {

    @Override
    public String toString() {
        return at + " [" + code + "] " + message.zh() + " " + message.en();
    }
}
