package org.doudi.engine.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doudi.engine.folder.FolderStatus;
import org.doudi.engine.policy.Text;
import org.doudi.engine.referral.Outbox;

/**
 * How the house stands.
 *
 * @param faults what somebody has to see to; empty when all is well
 * @param ports of the folder's broker and database; a port of a process that does not run is left out
 */
public record StatusReport(
        LocalDate today,
        List<Fault> faults,
        PackSeen pack,
        List<FeedSeen> feeds,
        List<RunSeen> runs,
        Outbox.Backlog outbox,
        Map<String, QueueSeen> queues,
        long quarantine,
        long heldBack,
        Map<String, Integer> ports,
        FolderStatus.Report folder) {

    public boolean wellDone() {
        return faults.isEmpty();
    }

    /** @param code {@code no_recent_run}, {@code sums_disagree} or {@code pack_faulty} */
    public record Fault(String code, Text text) {}

    /** @param version null when the pack in its folder has faults */
    public record PackSeen(String folder, String name, String version) {}

    /**
     * A feed of the pack.
     *
     * @param newest data date of the newest delivery of any county; null when none ever came
     * @param age days since then; null when none ever came
     * @param maxAge days; null when the feed is never missing
     * @param missing counties for which it is missing
     */
    public record FeedSeen(
            String feed,
            LocalDate newest,
            Long age,
            Integer maxAge,
            long deliveries,
            int counties,
            List<String> missing) {}

    /**
     * @param households decided and set aside; null while it runs
     */
    public record RunSeen(
            int number,
            LocalDate date,
            String state,
            boolean shadow,
            boolean released,
            Instant started,
            Instant ended,
            Long households,
            Long decided,
            Long setAside,
            Long written,
            Boolean sumsAgree) {}

    /** Messages of one queue. */
    public record QueueSeen(long waiting, long sent, long dead) {}
}
