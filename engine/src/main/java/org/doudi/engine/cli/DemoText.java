package org.doudi.engine.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doudi.engine.screening.Totals;
import org.doudi.engine.status.StatusReport.QueueSeen;

/** What came out of a demonstration, on one screen. */
record DemoText(Console console) {

    void print(DemoReport report, Path data) {
        console.say("");
        console.tell("demo.head", report.date(), report.seconds());
        DemoReport.Made made = report.made();
        console.tell(
                "demo.made",
                made.households(),
                made.persons(),
                made.rows(),
                made.files(),
                made.badOnPurpose(),
                made.seconds());
        DemoReport.Taken taken = report.takenIn();
        console.tell(
                "demo.taken",
                taken.rows(),
                taken.taken(),
                taken.unchanged(),
                taken.quarantined(),
                taken.held(),
                taken.seconds());
        DemoReport.Screened screened = report.screened();
        console.tell(
                "demo.screened",
                screened.households(),
                screened.decided(),
                screened.setAside(),
                console.language().text(report.sumsAgree() ? "status.agree" : "status.disagree"),
                screened.seconds());
        console.say("");
        outcomes(report.outcomes());
        console.say("");
        queues(report);
        if (report.explained() != null) {
            console.say("");
            console.tell("demo.explained", report.explained().household());
            new ExplanationText(console.language()).brief(report.explained()).forEach(line -> console.say("  " + line));
        }
        if (!report.indicators().isEmpty()) {
            console.say("");
            new IndicatorTable(console).print(report.indicators());
        }
        console.say("");
        console.tell("demo.more", data.toAbsolutePath().normalize());
    }

    private void outcomes(List<Totals.Total> totals) {
        List<List<?>> rows = new ArrayList<>();
        for (String kind : List.of("category", "benefit", "warning", "referral")) {
            totals.stream()
                    .filter(total -> total.kind().equals(kind))
                    .forEach(total -> rows.add(List.of(
                            console.language().text("explain.kind." + kind),
                            total.code(),
                            total.count(),
                            total.pending(),
                            total.amount() == null ? "" : total.amount())));
        }
        BigDecimal sum = totals.stream()
                .map(Totals.Total::amount)
                .filter(amount -> amount != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        rows.add(List.of(console.language().text("demo.all"), "", "", "", sum));
        console.table(console.language().texts("demo.outcomes"), rows);
    }

    /** By the department that a queue's name ends with; those of the counties themselves are the civil-affairs bureaus'. */
    private void queues(DemoReport report) {
        Map<String, long[]> departments = new TreeMap<>();
        report.queues().forEach((name, queue) -> {
            String department = name.replaceFirst("^referrals\\.\\d+", "");
            long[] sums = departments.computeIfAbsent("referrals.*" + department, key -> new long[3]);
            sums[0]++;
            sums[1] += queue.sent();
            sums[2] += queue.waiting() + queue.dead();
        });
        List<List<?>> rows = new ArrayList<>();
        departments.forEach((name, sums) -> rows.add(List.of(name, sums[0], sums[1], sums[2])));
        if (!rows.isEmpty()) {
            console.table(console.language().texts("demo.queues"), rows);
        }
        long sent = report.queues().values().stream().mapToLong(QueueSeen::sent).sum();
        console.tell("demo.sent", sent, report.queues().size(), report.deliverySeconds());
    }
}
