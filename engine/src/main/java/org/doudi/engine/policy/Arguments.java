package org.doudi.engine.policy;

import java.util.List;

/** The words after a quantity's name, with what they stand for: looked up once, and not for every household. */
final class Arguments {

    private final Terms terms;
    private final List<String> words;
    private final int mark;
    private final int rate;

    Arguments(Terms terms, List<String> words) {
        this.terms = terms;
        this.words = words;
        String first = words.isEmpty() ? "" : words.get(0);
        mark = terms.marks().index(first);
        rate = terms.rates().index(first);
    }

    Terms terms() {
        return terms;
    }

    String word(int index) {
        return words.get(index);
    }

    ParameterMeasure parameter(int index) {
        return parameter(words.get(index));
    }

    /** A parameter that the quantity itself needs; the pack may have no such one. */
    ParameterMeasure parameter(String name) {
        return new ParameterMeasure(name, terms.parameters().index(name));
    }

    int mark() {
        return mark;
    }

    int rate() {
        return rate;
    }
}
