package org.doudi.connectors.dispatch;

import jakarta.jms.IllegalStateException;
import jakarta.jms.JMSException;
import java.io.IOException;

/** Tells a channel that cannot be reached from a message that cannot be sent. */
final class ChannelAway {

    private ChannelAway() {}

    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof IllegalStateException) {
                return true;
            }
            // Artemis says "Failed to create session factory" and the like as a plain JMSException with no cause class.
            if (cause instanceof JMSException jms && isConnection(jms)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(JMSException failure) {
        String code = String.valueOf(failure.getErrorCode());
        String cause =
                failure.getCause() == null ? "" : failure.getCause().getClass().getSimpleName();
        return code.contains("NOT_CONNECTED")
                || code.contains("CONNECTION")
                || cause.contains("NotConnected")
                || cause.contains("ConnectionTimedOut")
                || cause.contains("Disconnected")
                || cause.contains("ObjectClosed")
                || cause.contains("Unblocked");
    }

    /** The innermost message, which says what happened. */
    static String text(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
