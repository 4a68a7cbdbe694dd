package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that can be told of an area in a number: a figure of the pack, or a count that whoever asks brings along.
 * Written as a word and its arguments, {@code townships_with:town:town_centre}.
 *
 * @param arguments figures' parameters, roles of {@code standards/kinds.csv}, or names of tallies
 */
public record Term(Word word, List<String> arguments) {

    /** What a term may begin with. */
    public enum Word {
        /** The figure in force for the area and its residence. */
        FIGURE(1),
        /** The figure in force for the area's urban households. */
        URBAN(1),
        /** The figure in force for the area's rural households. */
        RURAL(1),
        /** Facilities of a role that are open; a third word such as {@code 1-2} asks for grades. */
        FACILITIES(1),
        /** Places in facilities of a role that opened in the year. */
        NEW_PLACES(1),
        /** Townships of a kind. */
        TOWNSHIPS(1),
        /** Townships of a kind that have a facility of a role. */
        TOWNSHIPS_WITH(2),
        /** Communities in townships of a kind. */
        COMMUNITIES(1),
        /** Communities in townships of a kind that have a facility of a role. */
        COMMUNITIES_WITH(2),
        /** Resources of a role that are on offer. */
        RESOURCES(1),
        /** Times that persons were served by resources of a role. */
        SERVED(1),
        /** What the rules of the households counted under a name. */
        TALLY(1);

        private final int arguments;

        Word(int arguments) {
            this.arguments = arguments;
        }

        boolean isFigure() {
            return this == FIGURE || this == URBAN || this == RURAL;
        }

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Term {
        arguments = List.copyOf(arguments);
    }

    /** Null when it is no term. */
    static Term parse(String text) {
        String[] parts = text.strip().split(":", -1);
        for (Word word : Word.values()) {
            if (word.text().equals(parts[0])) {
                int given = parts.length - 1;
                boolean graded = word == Word.FACILITIES && given == 2 && parts[2].matches("[0-9]+-[0-9]+");
                return given == word.arguments || graded
                        ? new Term(word, List.of(parts).subList(1, parts.length))
                        : null;
            }
        }
        return null;
    }

    /** Terms added up; null when one of them is none. An empty text is no terms at all. */
    static List<Term> sum(String text) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split("\\+")) {
            Term term = parse(part);
            if (term == null) {
                return null;
            }
            terms.add(term);
        }
        return List.copyOf(terms);
    }

    public String first() {
        return arguments.get(0);
    }

    /** The least and the greatest grade that it asks for; null when any will do. */
    public int[] grades() {
        if (word != Word.FACILITIES || arguments.size() < 2) {
            return null;
        }
        String[] ends = arguments.get(1).split("-");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    /** As it is written in the pack. */
    @Override
    public String toString() {
        return word.text() + ":" + String.join(":", arguments);
    }
}
