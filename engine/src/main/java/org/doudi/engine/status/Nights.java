package org.doudi.engine.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doudi.engine.policy.Text;
import org.doudi.engine.screening.HeldRuns;
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
    private final HeldRuns held;
    private final NightSums sums;
    private final Clock clock;

    @Inject
    Nights(Runs runs, HeldRuns held, NightSums sums, Clock clock) {
        this.runs = runs;
        this.held = held;
        this.sums = sums;
        this.clock = clock;
    }

    /** What the last night has to come out to. */
    List<Sum> sums() {
        return sums.ofTheLast();
    }

    /** Runs whose messages wait for somebody to look; the earliest first. */
    List<RunSeen> held() {
        return held.all().stream().map(RunSeen::of).toList();
    }

    /** Whether a rule failed on any household in the last night. */
    boolean anySetAside() {
        return runs.lastNights(1).stream().flatMap(run -> run.sums().stream()).anyMatch(came -> came.setAside() > 0);
    }

    List<RunSeen> last() {
        return runs.last(SHOWN).stream().map(RunSeen::of).toList();
    }

    /** Since the last run ended; a trial is none, nor is what was discarded. Empty when none ever did. */
    Optional<Duration> sinceTheLast() {
        return runs.lastNights(1).stream()
                .findFirst()
                .flatMap(Run::ended)
                .map(ended -> Duration.between(ended, clock.instant()));
    }

    List<Fault> faults() {
        return faults(sums());
    }

    List<Fault> faults(List<Sum> sums) {
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
        runs.brokenOff().ifPresent(run -> faults.add(brokenOff(run)));
        runs.lastNights(1).stream().filter(run -> !run.sumsAgree()).forEach(run -> faults.add(disagree(run)));
        sums.stream().filter(sum -> !sum.agrees()).forEach(sum -> faults.add(fails(sum)));
        return faults;
    }

    private static Fault brokenOff(Run run) {
        String again = "./doudi screen --date " + run.key().on() + (run.key().shadow() ? " --shadow" : "");
        String zh = "第 %d 次筛查（%s）中断，目前没有进程在做。夜间筛查由 doudi serve 自动接着进行；也可运行 %s。";
        String en =
                "Run %d of %s was broken off and nobody works on it. doudi serve takes up its night by itself; or run %s.";
        return new Fault(
                "run_broken_off",
                new Text(
                        zh.formatted(run.number(), run.key().on(), again),
                        en.formatted(run.number(), run.key().on(), again)));
    }

    private static Fault fails(Sum sum) {
        return new Fault(
                "sums_disagree",
                new Text(
                        "合计 " + sum.code() + " 不符：" + sum.told() + "。请保留数据目录并报告。",
                        "The sum " + sum.code() + " fails: " + sum.told() + ". Keep the data folder and report it."));
    }

    private static Fault disagree(Run run) {
        return new Fault(
                "sums_disagree",
                new Text(
                        "第 " + run.number() + " 次筛查的合计不符，消息未放行。请再运行一次 ./doudi screen；仍不符请报告。",
                        "The sums of run " + run.number()
                                + " do not agree; its messages stay. Run ./doudi screen again, and report it if they still do not."));
    }
}
