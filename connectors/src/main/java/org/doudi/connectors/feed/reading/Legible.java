package org.doudi.connectors.feed.reading;

/** Text as a database keeps it: NUL, and half of a character without its other half, become the sign for an unreadable one. */
public final class Legible {

    private static final char UNREADABLE = '\ufffd';

    private Legible() {}

    public static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\0' || Character.isSurrogate(c)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(c == 0 || c >= 0xd800 && c <= 0xdfff ? UNREADABLE : c));
        return clean.toString();
    }
}
