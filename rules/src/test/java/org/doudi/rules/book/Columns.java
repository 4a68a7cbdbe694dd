package org.doudi.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The columns of a table about things of one kind: what stands over each, in both languages, and what it says of a thing. */
final class Columns<T> {

    private final Language language;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<T, String>> cells = new ArrayList<>();

    Columns(Language language) {
        this.language = language;
    }

    Columns<T> add(String zh, String en, Function<T, String> cell) {
        heads.add(language.say(zh, en));
        cells.add(cell);
        return this;
    }

    /** The table, with a row for each. */
    String of(Collection<T> things) {
        Markdown table = Markdown.table(heads.toArray(String[]::new));
        for (T thing : things) {
            table.row(cells.stream().map(cell -> cell.apply(thing)).toArray(String[]::new));
        }
        return table.toString();
    }
}
