package org.doudi.connectors.feed.reading;

/** A file that cannot be read at all, with what its sender can do about it. */
public final class UnreadableFile extends RuntimeException {

    private final String chinese;

    UnreadableFile(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    public String english() {
        return getMessage();
    }

    public String chinese() {
        return chinese;
    }
}
