package org.doudi.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of plain text for a terminal: numbers to the right, the rest to the left. */
record TextTable(List<String> heading, List<? extends List<?>> rows) {

    Stream<String> lines() {
        int[] widths = new int[heading.size()];
        Stream.concat(Stream.of(heading), rows.stream()).forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(text(row.get(i))));
            }
        });
        List<String> lines = new ArrayList<>();
        lines.add(line(heading, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines.stream();
    }

    private static String line(List<?> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = text(row.get(i));
            String gap = " ".repeat(widths[i] - width(text));
            line.append(row.get(i) instanceof Number ? gap + text : text + gap).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** Columns on a terminal: East Asian characters take two. */
    static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 ? isNarrow(point) ? 1 : 2 : 1)
                .sum();
    }

    private static boolean isNarrow(int point) {
        // Between Hangul and the CJK blocks: Latin with marks, Greek, punctuation, arrows, mathematics.
        return point > 0x1160 && point < 0x2E80;
    }
}
