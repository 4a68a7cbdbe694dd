package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads cells of a pack's tables; what cannot be read becomes a fault at the cell. */
final class Cells {

    private Cells() {}

    static int wholeNumber(CsvTable.Row row, String column, Faults faults) {
        BigDecimal number = number(row, column, faults);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            faults.add(
                    "cell.not_whole",
                    row.at(column),
                    new Text(
                            column + " 应为整数（" + number.toPlainString() + "）。",
                            column + " must be a whole number (" + number.toPlainString() + ")."),
                    new Text("请改为整数。", "Write a whole number."));
            return 0;
        }
    }

    static BigDecimal number(CsvTable.Row row, String column, Faults faults) {
        String text = row.text(column);
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text);
        }
        faults.add(
                "cell.bad_number",
                row.at(column),
                new Text(column + " 不是数（" + text + "）。", column + " is not a number (" + text + ")."),
                new Text("请写成如 770 或 0.60 的数。", "Write a number such as 770 or 0.60."));
        return BigDecimal.ZERO;
    }

    static LocalDate date(CsvTable.Row row, String column, Faults faults) {
        String text = row.text(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(
                    "cell.bad_date",
                    row.at(column),
                    new Text(column + " 不是日期（" + text + "）。", column + " is not a date (" + text + ")."),
                    new Text("请写成 2024-01-31。", "Write it as 2024-01-31."));
            return LocalDate.MAX;
        }
    }

    /** The cell's text when it is one of the words; else a fault and null. */
    static String oneOf(CsvTable.Row row, String column, java.util.Collection<String> words, Faults faults) {
        String text = row.text(column);
        if (words.contains(text)) {
            return text;
        }
        faults.add(
                "cell.unknown_word",
                row.at(column),
                new Text(column + " 的值未知（" + text + "）。", "Unknown value of " + column + " (" + text + ")."),
                new Text("可用：" + String.join("、", words) + "。", "Use one of: " + String.join(", ", words) + "."));
        return null;
    }
}
