package org.doudi.rules.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cells of one line, quotes and all, so that a line with one cell changed differs in nothing else. */
record CsvCells(List<String> raw) {

    static CsvCells of(String line) {
        return new CsvCells(Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
    }

    String text(int index) {
        return index < raw.size() ? raw.get(index).replace("\"", "") : "";
    }

    String with(int index, String text) {
        List<String> changed = new ArrayList<>(raw);
        changed.set(index, text.contains(",") ? "\"" + text + "\"" : text);
        return String.join(",", changed);
    }
}
