package org.doudi.engine.policy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words with which a rule draws its conclusion. */
enum Saying {
    PROPOSE("propose", Outcome.Kind.CATEGORY),
    BENEFIT("benefit", Outcome.Kind.BENEFIT),
    /** Stands on what is known: it is proposed even while data are missing. */
    WARN("warn", Outcome.Kind.WARNING),
    /** Is pending while what it rests on cannot be told. */
    WARN_WITH_MISSING("warnWithMissing", Outcome.Kind.WARNING),
    /** As {@link #WARN}, of the household, whoever gave rise to it. */
    WARN_HOUSEHOLD("warnHousehold", Outcome.Kind.WARNING),
    REFER("refer", Outcome.Kind.REFERRAL),
    /** Says something of a member, for later rules. */
    MARK("mark", null),
    /** Offers a member a share, of which the highest counts. */
    RATE("rate", null),
    /** Counts one under a name. */
    TALLY("tally", null),
    /** Says that an area's indicator is met. */
    INDICATE("indicate", null);

    private final String word;
    private final Outcome.Kind kind;

    Saying(String word, Outcome.Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** As rules write it. */
    String word() {
        return word;
    }

    static Set<String> words() {
        return Stream.of(values()).map(Saying::word).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when there is no such word; a parsed rule has none but these */
    static Saying of(String word) {
        for (Saying saying : values()) {
            if (saying.word.equals(word)) {
                return saying;
            }
        }
        throw new IllegalArgumentException("No conclusion has the word (" + word + ")");
    }

    /** Null when it concludes no outcome. */
    Outcome.Kind kind() {
        return kind;
    }

    boolean concludes() {
        return kind != null;
    }

    boolean warns() {
        return kind == Outcome.Kind.WARNING;
    }

    /** Whether the outcome is proposed whatever its rule rests on. */
    boolean isFirm() {
        return this == WARN || this == WARN_HOUSEHOLD;
    }

    /** Whether the outcome is the household's, even of a rule about a person. */
    boolean isOfHousehold() {
        return this == REFER || this == WARN_HOUSEHOLD;
    }
}
