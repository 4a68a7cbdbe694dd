package org.doudi.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doudi.engine.folder.UserCache;
import org.doudi.engine.policy.Coverage;
import org.doudi.engine.policy.Fault;
import org.doudi.engine.policy.KeptRules;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ScenarioRun;
import org.doudi.engine.policy.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides a pack's scenarios and tells those that do not come out as they say. Needs no database. */
@Command(name = "test")
final class RulesTestCommand implements Callable<Integer> {

    @Mixin
    private Console console;

    @Mixin
    private PackArgument pack;

    @Override
    public Integer call() {
        if (!pack.isThere(console)) {
            return 1;
        }
        Path folder = pack.folder();
        try {
            ScenarioRun run = new ScenarioRun(PolicyPack.load(folder).compile(KeptRules.in(UserCache.rules())));
            Report report = report(folder, run.runAll(), Covered.by(run.coverage()));
            console.result(report, () -> print(folder, report));
            return report.failed() == 0 ? 0 : 1;
        } catch (PackFaulty faulty) {
            console.result(new Report(folder.toString(), 0, 0, List.of(), null, faulty.faults()), () -> {
                PackArgument.print(console, folder, faulty.faults());
                console.tell("rules.faults", faulty.faults().size(), folder);
            });
            return 1;
        }
    }

    private void print(Path folder, Report report) {
        for (Failed failed : report.failures()) {
            console.say(folder.resolve(failed.at()) + " " + failed.name());
            failed.differences()
                    .forEach(difference ->
                            console.say("    " + console.language().of(difference.zh(), difference.en())));
        }
        console.tell(
                report.failed() == 0 ? "rules.all_hold" : "rules.some_fail",
                report.scenarios(),
                report.failed(),
                folder);
        print(report.coverage());
    }

    private void print(Covered coverage) {
        console.tell(
                "rules.coverage", coverage.rulesFired(), coverage.rules(), coverage.testsCovered(), coverage.tests());
        coverage.rulesNeverFired().forEach(rule -> console.tell("rules.never_fired", rule.stage(), rule.name()));
        coverage.testsNeverAnswered()
                .forEach(gap -> console.tell(
                        "rules.never_answered",
                        gap.test(),
                        console.language().of(gap.title().zh(), gap.title().en()),
                        gap.never()));
    }

    private static Report report(Path folder, List<ScenarioRun.Result> results, Covered coverage) {
        List<Failed> failures = results.stream()
                .filter(result -> !result.holds())
                .map(result -> new Failed(
                        result.scenario().at().toString(), result.scenario().name(), result.differences()))
                .toList();
        return new Report(folder.toString(), results.size(), failures.size(), failures, coverage, List.of());
    }

    /** The result as JSON. */
    record Report(
            String pack, int scenarios, int failed, List<Failed> failures, Covered coverage, List<Fault> faults) {}

    /** What the scenarios touch of the pack, and what they never do. */
    record Covered(
            int rules,
            int rulesFired,
            List<NeverFired> rulesNeverFired,
            int tests,
            int testsCovered,
            List<Coverage.Gap> testsNeverAnswered) {

        static Covered by(Coverage coverage) {
            List<NeverFired> never = coverage.neverFired().stream()
                    .map(rule -> new NeverFired(rule.stage(), rule.name()))
                    .toList();
            return new Covered(
                    coverage.firedRules() + never.size(),
                    coverage.firedRules(),
                    never,
                    coverage.coveredTests() + coverage.gaps().size(),
                    coverage.coveredTests(),
                    coverage.gaps());
        }
    }

    /** A rule that no scenario makes fire. */
    record NeverFired(String stage, String name) {}

    /** A scenario that does not come out as it says. */
    record Failed(String at, String name, List<Text> differences) {}
}
