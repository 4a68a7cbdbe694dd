package org.doudi.engine.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** The language in which commands speak: {@code DOUDI_LANG} (zh or en), else the user's own where it is one of the two. */
public enum Language {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    static Language ofTheUser() {
        String asked = System.getenv("DOUDI_LANG");
        String tag = asked == null || asked.isBlank() ? Locale.getDefault().getLanguage() : asked;
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** The language this process has settled on. */
    public static Language current() {
        return Locale.getDefault().getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    void makeDefault() {
        Locale.setDefault(locale);
    }

    /** Picks the text in this language. */
    public String of(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }

    /** The text of {@code cli/messages} under a key, its {@code %s} filled in. */
    public String text(String key, Object... arguments) {
        return ResourceBundle.getBundle("cli.messages", locale).getString(key).formatted(arguments);
    }

    /** A text that is a list, its items parted by {@code |}: the heading of a table. */
    public java.util.List<String> texts(String key) {
        return java.util.List.of(text(key).split("\\|"));
    }
}
