package org.doudi.engine.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/**
 * What the outcomes of a pack rest on, read off the rules that conclude them.
 *
 * @param feeds by outcome code, the feeds of the tests that its rules cite, and of the outcomes that they ask for
 */
record RuleGrounds(Map<String, Set<String>> feeds) {

    static RuleGrounds of(PolicyPack pack) {
        Map<String, Set<String>> feeds = new HashMap<>();
        for (RuleInfo rule : pack.rules()) {
            Set<String> grounds = new TreeSet<>();
            // In the order of the pack an outcome comes before the rules that ask for it.
            rule.after().forEach(code -> grounds.addAll(feeds.getOrDefault(code, Set.of())));
            for (String code : rule.tests()) {
                PackTest test = pack.test(code);
                grounds.addAll(test.feeds());
            }
            for (String code : rule.concludes()) {
                feeds.computeIfAbsent(code, any -> new TreeSet<>()).addAll(grounds);
            }
        }
        return new RuleGrounds(feeds);
    }
}
