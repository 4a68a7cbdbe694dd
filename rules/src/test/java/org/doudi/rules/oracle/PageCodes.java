package org.doudi.rules.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/** The codes of sections 3 to 7: what may be concluded, how severe, what asks for which program, which indicators there are. */
final class PageCodes {

    private final PolicyPack pack;
    private final PageDifferences differences;

    PageCodes(PolicyPack pack, PageDifferences differences) {
        this.pack = pack;
        this.differences = differences;
    }

    void compare() {
        layersThatExcludeEachOther();
        outcomes();
        reasons();
        indicators();
    }

    private void layersThatExcludeEachOther() {
        differences.compare(
                "layers of which a household has one",
                pack.manifest().exclusive(),
                List.of("TEKUN", "DIBAO", "MARGINAL", "RIGID"));
    }

    private void outcomes() {
        Map<String, Set<String>> ours = new TreeMap<>();
        for (RuleInfo rule : pack.rules()) {
            if (rule.kind() != null && rule.kind() != Outcome.Kind.REFERRAL) {
                String outcome = rule.kind().name().toLowerCase(Locale.ROOT) + " "
                        + rule.concludes().first();
                Set<String> severities = ours.computeIfAbsent(outcome, any -> new HashSet<>());
                if (rule.severity() != null) {
                    severities.add(rule.severity().word());
                }
            }
        }
        same(
                "outcome",
                ours,
                page(PageRows.of("codes.csv").stream()
                        .map(row -> new String[] {row[0] + " " + row[1], row[2]})
                        .toList()));
    }

    private void reasons() {
        Map<String, Set<String>> ours = new TreeMap<>();
        for (RuleInfo rule : pack.rules()) {
            if (rule.kind() == Outcome.Kind.REFERRAL) {
                ours.computeIfAbsent(rule.concludes().first(), any -> new TreeSet<>())
                        .addAll(rule.after());
            }
        }
        same("referral", ours, page(PageRows.of("reasons.csv")));
    }

    private static Map<String, Set<String>> page(Collection<String[]> rows) {
        Map<String, Set<String>> page = new TreeMap<>();
        for (String[] row : rows) {
            page.put(row[0], row[1].isEmpty() ? Set.of() : Set.of(row[1].split(";")));
        }
        return page;
    }

    private void same(String what, Map<String, Set<String>> ours, Map<String, Set<String>> page) {
        differences.compareNames(what, ours.keySet(), page.keySet());
        ours.forEach((name, words) -> {
            if (page.containsKey(name)) {
                differences.compare(what + " " + name, new TreeSet<>(words), new TreeSet<>(page.get(name)));
            }
        });
    }

    private void indicators() {
        Map<String, String[]> page = new TreeMap<>();
        PageRows.of("indicators.csv").forEach(row -> page.put(row[0], row));
        List<String> ours = new ArrayList<>();
        for (IndicatorRule indicator : pack.indicators()) {
            ours.add(indicator.code());
            String[] row = page.get(indicator.code());
            if (row != null) {
                IndicatorRule.Check first = indicator.checks().get(0);
                differences.compare(indicator.code() + "'s sign", first.sign().text(), row[1]);
                differences.compare(indicator.code() + "'s target", first.target(), row[2]);
                differences.compare(
                        indicator.code() + " is due", indicator.due().toString(), row[3]);
            }
        }
        differences.compareNames("indicator", ours, page.keySet());
    }
}
