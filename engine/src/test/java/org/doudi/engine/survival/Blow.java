package org.doudi.engine.survival;

/** What may befall a process in the middle of its work. */
enum Blow {
    /** The process is gone, and a broker inside it too. */
    KILL_PROCESS,
    /** The database server is gone. */
    KILL_DATABASE,
    /** One session with the database is cut off. */
    CUT_SESSION,
    /** Nothing more fits onto the disk for a while. */
    FILL_DISK,
    /** All connections with the database break in the middle of whatever is said. */
    CUT_WIRE,
    /** The database no longer answers, and nobody says so. */
    SILENCE_WIRE
}
