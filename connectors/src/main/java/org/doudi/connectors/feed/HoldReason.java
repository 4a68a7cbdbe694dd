package org.doudi.connectors.feed;

/** Why a whole delivery was held back. A delivery held back is no delivery until someone releases it. */
public sealed interface HoldReason {

    /** What happened, where, and what to do. */
    String english();

    String chinese();

    /** A stable code, such as {@code missing_column}. */
    String code();

    record MissingColumn(String english, String chinese) implements HoldReason {
        public String code() {
            return "missing_column";
        }
    }

    record TooManyBadRows(String english, String chinese) implements HoldReason {
        public String code() {
            return "too_many_bad_rows";
        }
    }

    record ManifestMismatch(String english, String chinese) implements HoldReason {
        public String code() {
            return "manifest_mismatch";
        }
    }

    /** Not to be read at all: an empty file, a broken archive, a zip bomb, a wrong encoding, a line without end. */
    record Unreadable(String english, String chinese) implements HoldReason {
        public String code() {
            return "unreadable";
        }
    }
}
