package org.doudi.engine.policy;

import java.util.Map;

/**
 * A file of rules, as Drools' own language, ready to be parsed, checked and compiled: what is checked is what is compiled.
 *
 * @param file in the pack
 * @param drl line by line as in the file where the file is text; generated where it is a table
 * @param lineForLine whether lines of {@code drl} are lines of the file
 * @param lines where each rule begins in the file, by its name; empty for tables
 * @param understood whether the vocabulary has every sentence; if not, the parser's complaints about it say nothing new
 */
record RuleSource(
        String stage, String file, String drl, boolean lineForLine, boolean understood, Map<String, Integer> lines) {

    /** Where the rule begins in the file as its author wrote it; sentences take fewer lines once expanded. */
    Position ofRule(String name, int line) {
        return lineForLine ? at(line) : Position.of(file, lines.getOrDefault(name, 0));
    }

    Position at(int line) {
        return Position.of(file, lineForLine ? Math.max(line, 0) : 0);
    }
}
