package org.doudi.engine.told;

/** Something that a person has to see to: what happened and, on a next line, what to try, in both languages. */
public abstract class ToldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;

    protected ToldException(String chinese, String english) {
        this(chinese, english, null);
    }

    protected ToldException(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
    }

    /** The same message in Chinese; {@link #getMessage()} is the English one. */
    public final String chinese() {
        return chinese;
    }
}
