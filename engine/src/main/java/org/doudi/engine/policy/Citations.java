package org.doudi.engine.policy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tests are on record whatever becomes of them. Those that layers, benefits and referrals rest on are, so that why
 * not is answered as well as why; those that only warnings ask about are where a warning came of it: there are many, and
 * of nearly every household they say no.
 */
final class Citations {

    private final PackTest[] ofHousehold;
    private final PackTest[] ofMember;
    private final PackTest[] whetherCounted;

    private Citations(Tests tests, Set<String> byWarningsOnly) {
        ofHousehold = allBut(byWarningsOnly, tests.of(Level.HOUSEHOLD));
        ofMember = allBut(byWarningsOnly, tests.of(Level.MEMBER));
        whetherCounted = Arrays.stream(tests.of(Level.MEMBER))
                .filter(PackTest::asksWhetherCounted)
                .toArray(PackTest[]::new);
    }

    static Citations of(Tests tests, List<ParsedRule> rules) {
        Set<String> byWarnings = new HashSet<>();
        Set<String> byOthers = new HashSet<>();
        for (ParsedRule rule : rules) {
            (rule.saying().warns() ? byWarnings : byOthers).addAll(rule.tests());
        }
        byWarnings.removeAll(byOthers);
        return new Citations(tests, byWarnings);
    }

    private static PackTest[] allBut(Set<String> codes, PackTest[] tests) {
        return Arrays.stream(tests).filter(test -> !codes.contains(test.code())).toArray(PackTest[]::new);
    }

    /** Those that are on record of every household, or of every member who counts. */
    PackTest[] standing(Level level) {
        return level == Level.HOUSEHOLD ? ofHousehold : ofMember;
    }

    /** Those that are on record of a member who does not count. */
    PackTest[] whetherCounted() {
        return whetherCounted;
    }
}
