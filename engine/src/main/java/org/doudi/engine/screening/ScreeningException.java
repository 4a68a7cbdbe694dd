package org.doudi.engine.screening;

/** A run could not go on. What was committed stays, and the same order goes on from there. */
public class ScreeningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScreeningException(String message, Throwable cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
