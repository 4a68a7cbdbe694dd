package org.doudi.engine.export;

import java.util.regex.Pattern;

/** Hides identity numbers, also inside text that a partner sent and that may hold a damaged one. */
public final class Masking {

    /** Fifteen digits or more in a row are an identity number or meant to be one; the last may be an x. */
    private static final Pattern LIKE_AN_IDENTITY =
            Pattern.compile("(?<![\\p{Nd}])([\\p{Nd}]{6})[\\p{Nd}]{5,}([\\p{Nd}]{3}[\\p{Nd}XxＸｘ])(?![\\p{Nd}])");

    private Masking() {}

    static String idNumber(String full) {
        return full.substring(0, 6) + "********" + full.substring(14);
    }

    public static String inText(String text) {
        return LIKE_AN_IDENTITY.matcher(text).replaceAll("$1********$2");
    }
}
