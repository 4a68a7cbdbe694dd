package org.doudi.engine.policy;

import java.util.List;
import java.util.SortedSet;

/**
 * What a pack says of one of its rules.
 *
 * @param stage folder of the stage it belongs to
 * @param title in both languages; the rule's name where the pack gives none
 * @param basis legal basis; empty where the pack gives none
 * @param level whom it speaks of
 * @param conditions what it asks, each as the vocabulary puts it: {@code passes("income.below_dibao")}
 * @param kind of the outcome that it concludes; null when it concludes none, but something for later rules
 * @param severity of its warning; null when it raises none
 * @param concludes codes, marks or programs that it may conclude
 * @param tests codes of the tests that it cites, in the order of their codes
 * @param after codes of earlier outcomes that it asks for
 * @param amounts named amounts that it grants
 */
public record RuleInfo(
        String name,
        String stage,
        Text title,
        String basis,
        Level level,
        List<String> conditions,
        Outcome.Kind kind,
        Outcome.Severity severity,
        SortedSet<String> concludes,
        SortedSet<String> tests,
        SortedSet<String> after,
        SortedSet<String> amounts,
        Position at) {}
