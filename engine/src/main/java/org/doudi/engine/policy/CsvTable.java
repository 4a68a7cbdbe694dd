package org.doudi.engine.policy;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of a pack: one header row, then rows that know where they stand. */
final class CsvTable {

    /** One row. Cells are trimmed; an empty or absent cell is the empty string. */
    record Row(String file, int line, Map<String, Integer> columns, String[] cells) {

        String text(String column) {
            Integer index = columns.get(column);
            if (index == null || index >= cells.length || cells[index] == null) {
                return "";
            }
            return cells[index].strip();
        }

        String textOr(String column, String otherwise) {
            String text = text(column);
            return text.isEmpty() ? otherwise : text;
        }

        Position at(String column) {
            return new Position(file, line, columns.getOrDefault(column, -1) + 1);
        }
    }

    private CsvTable() {}

    /** The rows of a file; a file that is not there has none, and lacks nothing unless {@code required}. */
    static List<Row> read(PackFiles files, String name, List<String> columns, Faults faults) {
        if (!files.has(name)) {
            faults.add(
                    "file.absent",
                    Position.of(name),
                    new Text("规则包缺少文件 " + name + "。", "The pack lacks the file " + name + "."),
                    new Text(
                            "请补上该文件，列为 " + String.join(",", columns) + "。",
                            "Add it, with the columns " + String.join(",", columns) + "."));
            return List.of();
        }
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxCharsPerColumn(-1);
        settings.setNullValue("");
        settings.setSkipEmptyLines(true);
        CsvParser parser = new CsvParser(settings);
        String text = files.text(name);
        parser.beginParsing(new StringReader(text.endsWith("\n") ? text : text + "\n"));
        String[] header = parser.parseNext();
        Map<String, Integer> index = header(header);
        boolean complete = true;
        for (String column : columns) {
            if (!index.containsKey(column)) {
                complete = false;
                faults.add(
                        "table.column_absent",
                        Position.of(name, 1),
                        new Text("缺少列 " + column + "。", "The column " + column + " is missing."),
                        new Text(
                                "表头应含 " + String.join(",", columns) + "。",
                                "The header needs " + String.join(",", columns) + "."));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String[] cells = parser.parseNext(); cells != null && complete; cells = parser.parseNext()) {
            rows.add(new Row(name, (int) parser.getContext().currentLine(), index, cells));
        }
        parser.stopParsing();
        return rows;
    }

    private static Map<String, Integer> header(String[] header) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; header != null && i < header.length; i++) {
            if (header[i] != null) {
                index.put(header[i].strip(), i);
            }
        }
        return index;
    }
}
