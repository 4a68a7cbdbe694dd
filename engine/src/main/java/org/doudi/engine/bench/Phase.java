package org.doudi.engine.bench;

/**
 * One station of a night, as its command did it.
 *
 * @param name {@code generate}, {@code ingest}, {@code screen}, {@code next.generate}, {@code next.ingest}, {@code next.screen}
 * @param amount rows, or households that were looked at
 * @param seconds of the whole process
 * @param startUp of these, before its work began and after it ended; null when the command does not tell
 * @param processorSeconds its own and the embedded database's; 0 where the system does not tell, as with both that follow
 * @param memory most megabytes of the process
 * @param databaseMemory most megabytes of the database's processes
 */
public record Phase(
        String name,
        long amount,
        double seconds,
        Double startUp,
        double processorSeconds,
        long memory,
        long databaseMemory) {

    /** Rows or households a second of work, the start of the process left out where it is known. */
    public double rate() {
        return amount / atWork();
    }

    public double atWork() {
        return startUp == null ? seconds : seconds - startUp;
    }
}
