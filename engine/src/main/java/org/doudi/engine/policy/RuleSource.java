package org.doudi.engine.policy;

/**
 * A file of rules, as Drools' own language, ready to be parsed, checked and compiled: what is checked is what is compiled.
 *
 * @param file in the pack
 * @param drl line by line as in the file where the file is text; generated where it is a table
 * @param lineForLine whether lines of {@code drl} are lines of the file
 */
record RuleSource(String stage, String file, String drl, boolean lineForLine) {

    Position at(int line) {
        return Position.of(file, lineForLine ? Math.max(line, 0) : 0);
    }
}
