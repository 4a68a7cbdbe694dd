package org.doudi.engine.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doudi.engine.folder.FolderStatus;
import org.doudi.engine.indicator.IndicatorSummary;
import org.doudi.engine.policy.Text;
import org.doudi.engine.referral.Outbox;
import org.doudi.engine.screening.Finding;
import org.doudi.engine.screening.Ruling;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Sums;

/**
 * How the house stands.
 *
 * @param faults what somebody has to see to; empty when all is well
 * @param held runs whose messages wait for somebody to look: no fault, but something to do
 * @param setAside rules that failed on households, and so set them aside, in the last night
 * @param sums what the last night has to come out to
 * @param indicators of the last run that was no trial; empty when there is none
 * @param grownBytes by how much the last night made the database grow; null before there were two
 * @param ports of the folder's broker and database; a port of a process that does not run is left out
 */
public record StatusReport(
        LocalDate today,
        List<Fault> faults,
        PackSeen pack,
        List<FeedSeen> feeds,
        List<RunSeen> runs,
        List<RunSeen> held,
        List<SetAsideSeen> setAside,
        List<Sum> sums,
        Outbox.Backlog outbox,
        Map<String, QueueSeen> queues,
        List<IndicatorSummary> indicators,
        long quarantine,
        long heldBack,
        Map<String, Integer> ports,
        FolderStatus.Report folder,
        Long grownBytes) {

    public boolean wellDone() {
        return faults.isEmpty();
    }

    /** @param code {@code no_recent_run}, {@code run_broken_off}, {@code sums_disagree} or {@code pack_faulty} */
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
     * A run, as the last ones are listed.
     *
     * @param held whether its messages wait for somebody to look
     * @param households decided and set aside; null while it runs
     * @param finding what the brake found; null while it runs
     * @param ruling who released or discarded it; null when nobody had to
     */
    public record RunSeen(
            int number,
            LocalDate date,
            String state,
            boolean shadow,
            boolean released,
            boolean held,
            Instant started,
            Instant ended,
            Long households,
            Long decided,
            Long setAside,
            Long written,
            Long messages,
            Boolean sumsAgree,
            Finding finding,
            Ruling ruling) {

        public static RunSeen of(Run run) {
            Optional<Sums> sums = run.sums();
            return new RunSeen(
                    run.number(),
                    run.key().on(),
                    run.state().name().toLowerCase(Locale.ROOT),
                    run.key().shadow(),
                    run.released(),
                    run.held(),
                    run.started(),
                    run.ended().orElse(null),
                    sums.map(Sums::households).orElse(null),
                    sums.map(Sums::decided).orElse(null),
                    sums.map(Sums::setAside).orElse(null),
                    sums.map(Sums::written).orElse(null),
                    sums.map(Sums::messages).orElse(null),
                    sums.isPresent() ? run.sumsAgree() : null,
                    run.finding().orElse(null),
                    run.ruling().orElse(null));
        }
    }

    /**
     * A rule that failed.
     *
     * @param households on how many
     * @param example the first of them by number
     */
    public record SetAsideSeen(String rule, long households, String example) {}

    /** Messages of one queue. */
    public record QueueSeen(long waiting, long sent, long dead) {}
}
