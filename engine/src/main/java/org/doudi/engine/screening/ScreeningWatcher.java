package org.doudi.engine.screening;

/** Told how far a run has come, from several threads. */
public interface ScreeningWatcher {

    /**
     * The process has its part in the run.
     *
     * @param households how many there are at most
     */
    default void began(Run run, Arrival arrival, long households) {}

    /**
     * Another process has come to help.
     *
     * @param processes how many work on the run now
     */
    default void helped(Run run, int processes) {}

    /** A chunk is written and not yet committed. */
    default void inChunk(int number) {}

    /** A chunk is done for good. */
    default void chunkDone(Sums chunk) {}

    /** How the process came to its part. */
    enum Arrival {
        /** The run is new. */
        STARTED,
        /** Others work on it, and are helped. */
        JOINED,
        /** It was left unfinished, and goes on. */
        RESUMED
    }

    ScreeningWatcher NONE = new ScreeningWatcher() {};
}
