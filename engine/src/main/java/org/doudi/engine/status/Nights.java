package org.doudi.engine.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doudi.engine.policy.Text;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.status.StatusReport.Fault;
import org.doudi.engine.status.StatusReport.RunSeen;

/** Whether the nights went well: cheap enough to be asked by a health check. */
@ApplicationScoped
public class Nights {

    /** A day, and two hours for a night that begins or takes longer than the one before. */
    private static final Duration LONGEST = Duration.ofHours(26);

    private static final int SHOWN = 5;

    private final Runs runs;
    private final Clock clock;

    @Inject
    Nights(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    List<RunSeen> last() {
        return runs.last(SHOWN).stream().map(RunSeen::of).toList();
    }

    /** Hours since the last run ended; empty when none ever did. */
    Optional<Duration> sinceTheLast() {
        return runs.latest().flatMap(Run::ended).map(ended -> Duration.between(ended, clock.instant()));
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Optional<Duration> since = sinceTheLast();
        if (since.isEmpty() || since.get().compareTo(LONGEST) > 0) {
            String last = since.map(duration -> duration.toHours() + " h").orElse("-");
            faults.add(new Fault(
                    "no_recent_run",
                    new Text(
                            "26 小时内没有一次筛查结束（上一次：" + last + "）。请运行 doudi screen，或查看 doudi serve 是否在运行。",
                            "No run ended in 26 hours (the last: " + last
                                    + " ago). Run doudi screen, or see whether doudi serve is up.")));
        }
        runs.latest().filter(run -> !run.sumsAgree()).ifPresent(run -> faults.add(disagree(run)));
        return faults;
    }

    private static Fault disagree(Run run) {
        return new Fault(
                "sums_disagree",
                new Text(
                        "第 " + run.number() + " 次筛查的合计不符，消息未放行。请再运行一次 doudi screen；仍不符请报告。",
                        "The sums of run " + run.number()
                                + " do not agree; its messages stay. Run doudi screen again, and report it if they still do not."));
    }
}
