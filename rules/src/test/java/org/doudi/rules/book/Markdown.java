package org.doudi.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A table as Markdown writes it, row by row. */
final class Markdown {

    /** Between the lines of one cell. */
    static final String LINE = "<br>";

    private final List<String> lines = new ArrayList<>();

    private Markdown(List<String> heads) {
        row(heads);
        lines.add("|---".repeat(heads.size()) + "|");
    }

    static Markdown table(String... heads) {
        return new Markdown(List.of(heads));
    }

    Markdown row(String... cells) {
        row(List.of(cells));
        return this;
    }

    private void row(List<String> cells) {
        lines.add(cells.stream()
                .map(cell -> "| " + cell.replace("|", "\\|") + (cell.isEmpty() ? "" : " "))
                .collect(Collectors.joining("", "", "|")));
    }

    /** Such as a parameter's name, which is no word of either language. */
    static String code(String name) {
        return name.isEmpty() ? "" : "`" + name + "`";
    }

    static String codes(Collection<String> names) {
        return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
