package org.doudi.engine.cli;

import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.bench.Bench;
import org.doudi.engine.bench.Goal;
import org.doudi.engine.bench.Machine;
import org.doudi.engine.bench.Measured;
import org.doudi.engine.bench.Phase;
import org.doudi.engine.bench.Ratio;

/** A benchmark on one screen: each size's stations, what they are held against, and how cost grows with size. */
record BenchText(Console console) {

    void print(BenchCommand.Report report) {
        Machine machine = report.machine();
        console.say("");
        console.tell(
                "bench.machine",
                report.measured(),
                machine.processors(),
                machine.processor(),
                machine.memory() / 1024.0,
                machine.system(),
                machine.java(),
                machine.heap(),
                Goal.HEAP);
        for (Bench bench : report.benches()) {
            console.say("");
            console.tell(
                    "bench.size",
                    bench.households(),
                    report.seed(),
                    bench.persons(),
                    bench.rows(),
                    report.changed() * 100,
                    bench.bytes() / 1e6);
            phases(bench);
            console.say("");
            ratios(bench);
            remarks(bench.yardsticks());
        }
        if (report.benches().size() > 1) {
            console.say("");
            growth(report.benches());
        }
    }

    private void phases(Bench bench) {
        List<List<?>> rows = new ArrayList<>();
        for (Phase phase : bench.phases()) {
            rows.add(List.of(
                    console.language().text("bench.phase." + phase.name()),
                    whole(phase.amount()),
                    seconds(phase.seconds()),
                    phase.startUp() == null ? "–" : seconds(phase.startUp()),
                    whole(phase.rate()),
                    told(phase.processorSeconds(), seconds(phase.processorSeconds())),
                    told(phase.memory(), whole(phase.memory())),
                    told(phase.databaseMemory(), whole(phase.databaseMemory())),
                    goal(bench, phase)));
        }
        console.table(console.language().texts("bench.phases"), rows);
    }

    /** Goals are for a million: a smaller city shows them and says nothing of them. */
    private static String goal(Bench bench, Phase phase) {
        return Goal.of(phase)
                .map(goal -> "≤ %.0f s%s".formatted(goal.seconds(), mark(bench, goal, phase)))
                .orElse("");
    }

    private static String mark(Bench bench, Goal goal, Phase phase) {
        return bench.households() < Goal.SIZE ? "" : goal.isMetBy(phase) ? " ✓" : " ✗";
    }

    private void ratios(Bench bench) {
        List<List<?>> rows = new ArrayList<>();
        for (Ratio ratio : bench.ratios()) {
            boolean deciding = ratio.name().equals("decide.plain");
            rows.add(List.of(
                    console.language().text("bench.ratio." + ratio.name()),
                    figure(deciding, ratio.doudi()),
                    ratio.yardstick() == null
                            ? console.language().text("bench.not_measured")
                            : figure(deciding, ratio.yardstick()),
                    ratio.ratio() == null ? "" : "%.2f".formatted(ratio.ratio()),
                    deciding ? least(ratio.doudi()) : most(ratio)));
        }
        console.table(console.language().texts("bench.ratios"), rows);
    }

    private static String figure(boolean rate, double value) {
        return rate ? whole(value) + " /s" : seconds(value) + " s";
    }

    private static String most(Ratio ratio) {
        if (ratio.goal() == null) {
            return "";
        }
        String met = ratio.ratio() == null ? "" : ratio.ratio() <= ratio.goal() ? " ✓" : " ✗";
        return "≤ " + ratio.goal() + met;
    }

    private static String least(double rate) {
        return "≥ " + whole(Goal.DECIDE) + " /s" + (rate >= Goal.DECIDE ? " ✓" : " ✗");
    }

    private void remarks(Measured measured) {
        for (Measured.Copy copy : measured.copies()) {
            console.tell(
                    copy.input() ? "bench.copied_in" : "bench.copied_out",
                    copy.rows(),
                    copy.what(),
                    copy.bytes() / 1e6,
                    copy.seconds());
        }
        if (measured.layers() == null || measured.plain() == null) {
            console.tell("bench.how_to_build");
            return;
        }
        console.tell(
                measured.layers().differ() == 0 ? "bench.layers_equal" : "bench.layers_differ",
                measured.layers().rows(),
                measured.layers().differ());
        console.tell(
                measured.plain().differ() == 0 ? "bench.plain_equal" : "bench.plain_differ",
                measured.plain().sample(),
                measured.plain().differ());
    }

    private void growth(List<Bench> benches) {
        List<String> heading = new ArrayList<>();
        heading.add(console.language().text("bench.growth"));
        benches.forEach(bench -> heading.add(whole(bench.households())));
        heading.add(console.language().text("bench.growth.factor"));
        List<List<?>> rows = new ArrayList<>();
        for (Phase phase : benches.get(0).phases()) {
            List<Object> row = new ArrayList<>();
            row.add(console.language().text("bench.phase." + phase.name()));
            benches.forEach(bench -> row.add("%.1f".formatted(perHousehold(bench, phase.name()))));
            row.add("%.2f"
                    .formatted(perHousehold(benches.get(benches.size() - 1), phase.name())
                            / perHousehold(benches.get(0), phase.name())));
            rows.add(row);
        }
        console.table(heading, rows);
    }

    /** Microseconds of work for each household of the city. */
    private static double perHousehold(Bench bench, String phase) {
        return bench.phase(phase).atWork() * 1e6 / bench.households();
    }

    private static String told(double value, String text) {
        return value == 0 ? "–" : text;
    }

    private static String whole(double value) {
        return "%,.0f".formatted(value);
    }

    private static String seconds(double value) {
        return "%.1f".formatted(value);
    }
}
