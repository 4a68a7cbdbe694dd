package org.doudi.engine.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.doudi.engine.status.StatusReport;
import org.doudi.engine.status.StatusReport.FeedSeen;
import org.doudi.engine.status.StatusReport.RunSeen;
import org.doudi.engine.status.Sum;

/** How the house stands, as people read it on a terminal. */
record StatusText(Console console) {

    void print(StatusReport report) {
        folder(report);
        console.say("");
        console.table(
                language().texts("status.feeds"),
                report.feeds().stream().map(this::feed).toList());
        console.say("");
        if (!report.runs().isEmpty()) {
            console.table(
                    language().texts("status.runs"),
                    report.runs().stream().map(this::run).toList());
            console.say("");
        }
        if (!report.queues().isEmpty()) {
            List<List<?>> queues = new ArrayList<>();
            report.queues()
                    .forEach((name, queue) -> queues.add(List.of(name, queue.waiting(), queue.sent(), queue.dead())));
            console.table(language().texts("status.queues"), queues);
            console.say("");
        }
        if (!report.indicators().isEmpty()) {
            new IndicatorTable(console).print(report.indicators());
            console.say("");
        }
        console.tell(
                "status.outbox",
                report.outbox().waiting(),
                report.outbox().held(),
                report.outbox().dead(),
                report.quarantine(),
                report.heldBack());
        report.sums()
                .forEach(sum -> console.tell(
                        sum.agrees() ? "status.sum" : "status.sum_failed",
                        language().text("status.sum." + sum.code()),
                        told(sum)));
        report.setAside()
                .forEach(rule -> console.tell("status.set_aside", rule.rule(), rule.households(), rule.example()));
        report.held().forEach(this::held);
        report.faults()
                .forEach(fault -> console.say(
                        "✗ " + language().of(fault.text().zh(), fault.text().en())));
        if (report.wellDone() && report.held().isEmpty()) {
            console.tell("status.well");
        }
    }

    private void folder(StatusReport report) {
        console.tell(
                "status.database",
                report.folder().databaseAddress(),
                report.folder().databaseVersion());
        console.tell("status.folder", report.folder().dataFolder());
        console.tell(
                "status.disk",
                report.folder().databaseBytes() / 1e6,
                report.folder().diskFreeBytes() / 1e9);
        if (report.grownBytes() != null) {
            console.tell("status.growth", report.grownBytes() / 1e6);
        }
        String version = report.pack().version();
        console.tell(
                "status.pack",
                report.pack().folder(),
                version == null ? "?" : report.pack().name() + " " + version.substring(0, 12));
        console.tell(
                "status.ports",
                report.ports().entrySet().stream()
                        .map(port -> port.getKey() + " " + port.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private List<Object> feed(FeedSeen feed) {
        String missing;
        if (feed.missing().isEmpty()) {
            missing = "";
        } else if (feed.missing().size() == feed.counties()) {
            missing = language().text("status.everywhere");
        } else {
            missing = String.join(" ", feed.missing());
        }
        return Arrays.asList(feed.feed(), feed.newest(), feed.age(), feed.maxAge(), feed.deliveries(), missing);
    }

    private List<Object> run(RunSeen run) {
        String seconds = run.ended() == null
                ? ""
                : "%.1f s"
                        .formatted(Duration.between(run.started(), run.ended()).toMillis() / 1000.0);
        String sums =
                run.sumsAgree() == null ? "" : language().text(run.sumsAgree() ? "status.agree" : "status.disagree");
        return Arrays.asList(
                run.number(),
                run.date(),
                run.held() ? language().text("runs.state.held") : run.state() + (run.shadow() ? " (shadow)" : ""),
                run.households(),
                run.setAside(),
                run.written(),
                sums,
                seconds);
    }

    private void held(RunSeen run) {
        console.tell("status.held", run.number(), run.date(), run.messages(), run.number());
    }

    private String told(Sum sum) {
        return sum.parts().entrySet().stream()
                .map(part -> "%,d %s".formatted(part.getValue(), language().text("status.part." + part.getKey())))
                .collect(Collectors.joining(" + ", "%,d %s ".formatted(sum.whole(), sum.agrees() ? "=" : "≠"), ""));
    }

    private Language language() {
        return console.language();
    }
}
