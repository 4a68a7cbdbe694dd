package org.doudi.engine.registry;

import java.time.LocalDate;
import org.doudi.connectors.feed.BadRow;

/** What came of reading a quarantined row again. Only a row that joined its delivery changes anything. */
public sealed interface RetryAnswer {

    /**
     * The row is good now and stands in its delivery, as if it had been good then.
     *
     * @param number the known point from which on it counts
     * @param news whether it said something that was not known; false too when a later line of its file says it better
     */
    record Joined(long delivery, long number, boolean news) implements RetryAnswer {}

    /** The row is bad as before, perhaps for another reason. */
    record StillBad(BadRow fault) implements RetryAnswer {}

    /** A newer delivery has had its say since: what the row says holds no longer. */
    record Superseded(String file, LocalDate dataDate) implements RetryAnswer {}

    /** The row alone is not enough to read it again: its sender has to send it. */
    record SendAgain(String english, String chinese) implements RetryAnswer {}

    /** Somebody has seen to the row before, or there is none of this number when {@code state} is null. */
    record NotWaiting(String state) implements RetryAnswer {}
}
