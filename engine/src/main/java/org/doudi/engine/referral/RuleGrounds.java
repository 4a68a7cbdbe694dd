package org.doudi.engine.referral;

import java.util.HashMap;
import java.util.HashSet;
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
 * @param windowed outcomes of which a test compares with a window of time, by a parameter named {@code window.…}: those
 *     can run out without their cause being gone
 */
record RuleGrounds(Map<String, Set<String>> feeds, Set<String> windowed) {

    private static final String WINDOW = "window.";

    static RuleGrounds of(PolicyPack pack) {
        Map<String, Set<String>> feeds = new HashMap<>();
        Set<String> windowed = new HashSet<>();
        for (RuleInfo rule : pack.rules()) {
            Set<String> grounds = new TreeSet<>();
            boolean inWindow = false;
            // In the order of the pack an outcome comes before the rules that ask for it.
            rule.after().forEach(code -> grounds.addAll(feeds.getOrDefault(code, Set.of())));
            for (String code : rule.tests()) {
                PackTest test = pack.test(code);
                grounds.addAll(test.feeds());
                inWindow |= test.parameters().stream().anyMatch(parameter -> parameter.startsWith(WINDOW));
            }
            for (String code : rule.concludes()) {
                feeds.computeIfAbsent(code, any -> new TreeSet<>()).addAll(grounds);
                if (inWindow) {
                    windowed.add(code);
                }
            }
        }
        return new RuleGrounds(feeds, windowed);
    }
}
