package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Decides scenarios with a policy and says where what came out is not what the scenario says. */
public final class ScenarioRun {

    /**
     * @param differences empty when the scenario holds
     */
    public record Result(Scenario scenario, List<Text> differences) {

        public boolean holds() {
            return differences.isEmpty();
        }
    }

    private final Policy policy;
    private final Coverage coverage;

    public ScenarioRun(Policy policy) {
        this.policy = policy;
        coverage = new Coverage(policy.pack());
    }

    /** What the scenarios run so far have touched. */
    public Coverage coverage() {
        return coverage;
    }

    /** Every scenario of the policy's own pack, in order. */
    public List<Result> runAll() {
        List<Result> results = new ArrayList<>();
        for (ScenarioFile file : ScenarioFile.of(policy.pack())) {
            file.scenarios().forEach(scenario -> results.add(run(scenario)));
        }
        return results;
    }

    public Result run(Scenario scenario) {
        Policy trying = scenario.trials().isEmpty() ? policy : policy.trying(scenario.trials());
        if (scenario.area() != null) {
            return new Result(scenario, AreaScenarioRun.differences(scenario, trying, coverage));
        }
        try (Decider decider = trying.decider(coverage)) {
            Decision decision = decider.decide(scenario.household(), scenario.on());
            List<Text> differences = new ArrayList<>();
            scenario.expected().forEach((kind, expected) -> {
                List<Outcome> actual = new ArrayList<>(decision.outcomes().stream()
                        .filter(outcome -> outcome.kind() == kind)
                        .toList());
                compare(expected, actual, scenario.people(), differences);
            });
            if (scenario.tallies() != null && !scenario.tallies().equals(decision.tallies())) {
                differs(
                        "-",
                        "tally",
                        scenario.tallies().toString(),
                        decision.tallies().toString(),
                        differences);
            }
            return new Result(scenario, List.copyOf(differences));
        } catch (RuleFailed e) {
            return new Result(
                    scenario, List.of(new Text("规则出错：" + e.getMessage(), "A rule failed: " + e.getMessage())));
        }
    }

    private static void compare(
            List<Scenario.Expected> expected, List<Outcome> actual, Map<Long, String> people, List<Text> differences) {
        for (Scenario.Expected wanted : expected) {
            Outcome found = null;
            for (Outcome outcome : actual) {
                if (found == null
                        && outcome.code().equals(wanted.code())
                        && Objects.equals(person(outcome, people), wanted.id())) {
                    found = outcome;
                }
            }
            if (found == null) {
                String which = name(wanted.code(), wanted.id());
                differences.add(new Text("缺少 " + which, which + " is absent"));
            } else {
                actual.remove(found);
                compare(wanted, found, differences);
            }
        }
        for (Outcome outcome : actual) {
            String which = name(outcome.code(), person(outcome, people)) + " " + word(outcome.status())
                    + (outcome.amount() == null ? "" : " " + outcome.amount())
                    + (outcome.missing().isEmpty() ? "" : " " + outcome.missing());
            differences.add(new Text("多出 " + which, which + " was not expected"));
        }
    }

    private static void compare(Scenario.Expected wanted, Outcome found, List<Text> differences) {
        String which = name(wanted.code(), wanted.id());
        if (wanted.status() != null && wanted.status() != found.status()) {
            differs(which, "status", word(wanted.status()), word(found.status()), differences);
        }
        if (wanted.severity() != null && wanted.severity() != found.severity()) {
            differs(which, "severity", word(wanted.severity()), word(found.severity()), differences);
        }
        if (wanted.missing() != null && !wanted.missing().equals(found.missing())) {
            differs(
                    which,
                    "missing",
                    wanted.missing().toString(),
                    found.missing().toString(),
                    differences);
        }
        if (wanted.amount() != null && !same(wanted.amount(), found.amount())) {
            differs(which, "amount", wanted.amount().toPlainString(), String.valueOf(found.amount()), differences);
        }
    }

    private static boolean same(BigDecimal wanted, BigDecimal found) {
        return found != null && wanted.compareTo(found) == 0;
    }

    static void differs(String which, String field, String wanted, String found, List<Text> differences) {
        differences.add(new Text(
                which + " 的 " + field + " 应为 " + wanted + "，得到 " + found,
                which + ": " + field + " should be " + wanted + " and is " + found));
    }

    private static String person(Outcome outcome, Map<Long, String> people) {
        return outcome.person() == null ? null : people.get(outcome.person());
    }

    private static String name(String code, String id) {
        return id == null ? code : code + "(" + id + ")";
    }

    static String word(Enum<?> value) {
        return value == null ? "-" : value.name().toLowerCase(Locale.ROOT);
    }
}
