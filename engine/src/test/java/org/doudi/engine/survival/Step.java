package org.doudi.engine.survival;

/** What a night consists of, in this order. */
enum Step {
    /** Partners' files are taken in; progress is deliveries. */
    INGEST("select count(*) from delivery"),
    /** Households are decided; progress is chunks. */
    SCREEN("select count(*) from run_chunk where done"),
    /** Messages go out to the queues; progress is messages. */
    DELIVER("select count(sent_at) from outbox");

    private final String progress;

    Step(String progress) {
        this.progress = progress;
    }

    /** How far it has come, as a query. */
    String progress() {
        return progress;
    }
}
