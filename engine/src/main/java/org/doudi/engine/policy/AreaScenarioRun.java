package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Asks a pack how an area's indicators stand and says where that is not what the scenario says. */
final class AreaScenarioRun {

    private AreaScenarioRun() {}

    static List<Text> differences(Scenario scenario, Policy policy, Coverage coverage) {
        List<Text> differences = new ArrayList<>();
        List<Indicator> found;
        try (CityDecider decider = policy.cityDecider()) {
            found = decider.decide(scenario.area(), scenario.on());
        }
        found.stream()
                .filter(indicator -> indicator.state() == IndicatorState.MET)
                .forEach(indicator -> coverage.fired(indicator.rule()));
        for (Scenario.ExpectedIndicator wanted : scenario.indicators()) {
            Indicator indicator = found.stream()
                    .filter(each -> each.code().equals(wanted.code()))
                    .findFirst()
                    .orElse(null);
            if (indicator == null) {
                differences.add(new Text("缺少 " + wanted.code(), wanted.code() + " is absent"));
            } else {
                compare(wanted, indicator, differences);
            }
        }
        return List.copyOf(differences);
    }

    private static void compare(Scenario.ExpectedIndicator wanted, Indicator found, List<Text> differences) {
        String which = wanted.code();
        if (wanted.state() != found.state()) {
            ScenarioRun.differs(
                    which, "state", wanted.state().word(), found.state().word(), differences);
        }
        compare(which, "value", wanted.value(), found.value(), differences);
        compare(which, "target", wanted.target(), found.target(), differences);
        if (wanted.missing() != null && !wanted.missing().equals(found.missing())) {
            ScenarioRun.differs(
                    which,
                    "missing",
                    wanted.missing().toString(),
                    found.missing().toString(),
                    differences);
        }
    }

    private static void compare(
            String which, String field, BigDecimal wanted, BigDecimal found, List<Text> differences) {
        if (wanted != null && (found == null || wanted.compareTo(found) != 0)) {
            ScenarioRun.differs(which, field, wanted.toPlainString(), String.valueOf(found), differences);
        }
    }
}
