package org.doudi.engine.cli;

/** A command will not do what it was asked, and says why and what to try instead. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of the text in {@code cli/messages} */
    Refusal(String key, Object... arguments) {
        super(Language.current().text(key, arguments));
    }
}
