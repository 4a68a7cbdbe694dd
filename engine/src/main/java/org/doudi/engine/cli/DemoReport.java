package org.doudi.engine.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doudi.engine.explanation.Explained;
import org.doudi.engine.indicator.IndicatorSummary;
import org.doudi.engine.screening.Totals;
import org.doudi.engine.status.StatusReport.QueueSeen;

/**
 * What came out of a demonstration.
 *
 * @param queues messages by queue, as they lie in the embedded broker
 * @param explained the household of which there was most to say; null when there is none
 */
record DemoReport(
        LocalDate date,
        Made made,
        Taken takenIn,
        Screened screened,
        List<Totals.Total> outcomes,
        Map<String, QueueSeen> queues,
        double deliverySeconds,
        boolean sumsAgree,
        Explained explained,
        List<IndicatorSummary> indicators,
        double seconds) {

    /** The city. */
    record Made(long households, long persons, int files, long rows, long badOnPurpose, double seconds) {}

    /** Its files, taken in. */
    record Taken(long rows, long taken, long unchanged, long quarantined, long held, boolean clean, double seconds) {}

    /** The night. */
    record Screened(int run, long households, long decided, long setAside, double seconds) {}
}
