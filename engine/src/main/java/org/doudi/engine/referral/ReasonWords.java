package org.doudi.engine.referral;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.RuleInfo;
import org.doudi.engine.policy.TestResult;

/**
 * Tells a reason in words. Civil affairs is told what was observed; another department only what was found in the feeds
 * that are its business, and no figures: what a household earns or owns is not told to a school.
 */
final class ReasonWords {

    private final PolicyPack pack;
    private final Map<String, RuleInfo> rules = new HashMap<>();

    ReasonWords(PolicyPack pack) {
        this.pack = pack;
        pack.rules().forEach(rule -> rules.put(rule.name(), rule));
    }

    /** @param usual the rule that usually concludes this code; null when the pack no longer has one */
    ReferralRules.Told tell(Program program, Reason reason, Decision decision, RuleInfo usual) {
        RuleInfo rule = decision.outcomes().stream()
                .filter(outcome ->
                        outcome.code().equals(reason.code()) && Objects.equals(outcome.person(), reason.person()))
                .map(Outcome::rule)
                .map(rules::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(usual);
        if (rule == null) {
            return new ReferralRules.Told(reason.code(), "", "");
        }
        return new ReferralRules.Told(rule.title().zh(), rule.basis(), summary(rule, reason, decision, program));
    }

    private String summary(RuleInfo rule, Reason reason, Decision decision, Program program) {
        boolean figures = program.queueSuffix().isEmpty();
        Set<String> found = new LinkedHashSet<>();
        for (Reading reading : decision.readings()) {
            if (reading.result() == TestResult.PASS
                    && (reading.person() == null || reading.person().equals(reason.person()))
                    && rule.tests().contains(reading.test())
                    && program.tellsOf(Set.copyOf(pack.test(reading.test()).feeds()))) {
                found.add(words(reading, figures));
            }
        }
        String told = String.join("；", found);
        if (reason.row() == null) {
            return told;
        }
        String day = reason.row().day().toString();
        return found.isEmpty() ? day : day + "；" + told;
    }

    private String words(Reading reading, boolean figures) {
        PackTest test = pack.test(reading.test());
        if (!figures || reading.observed() == null || "flag".equals(test.unit())) {
            return test.title().zh();
        }
        String compared = reading.limit() == null ? "" : "（比较值 " + reading.limit() + "）";
        return test.title().zh() + "：" + reading.observed() + compared;
    }
}
