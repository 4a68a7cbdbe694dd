package org.doudi.engine.policy;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tests are on record whatever becomes of them. Those that layers, benefits and referrals rest on are, so that why
 * not is answered as well as why; those that only warnings ask about are where a warning came of it: there are many, and
 * of nearly every household they say no.
 */
final class Citations {

    private final BitSet ofHousehold;
    private final BitSet ofMember;

    private Citations(BitSet ofHousehold, BitSet ofMember) {
        this.ofHousehold = ofHousehold;
        this.ofMember = ofMember;
    }

    static Citations of(Tests tests, List<ParsedRule> rules) {
        Set<String> byWarnings = new HashSet<>();
        Set<String> byOthers = new HashSet<>();
        for (ParsedRule rule : rules) {
            (rule.saying().warns() ? byWarnings : byOthers).addAll(rule.tests());
        }
        byWarnings.removeAll(byOthers);
        return new Citations(allBut(byWarnings, tests.of(Level.HOUSEHOLD)), allBut(byWarnings, tests.of(Level.MEMBER)));
    }

    private static BitSet allBut(Set<String> codes, PackTest[] tests) {
        BitSet others = new BitSet();
        for (PackTest test : tests) {
            others.set(test.index(), !codes.contains(test.code()));
        }
        return others;
    }

    boolean isStanding(PackTest test) {
        return (test.level() == Level.HOUSEHOLD ? ofHousehold : ofMember).get(test.index());
    }
}
