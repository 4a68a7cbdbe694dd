package org.doudi.connectors.feed.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;

/** Writes a sheet's cell as the text that its author sees. */
final class SheetCells {

    /** What Excel keeps of a number; digits behind are an artefact of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal DAMAGED = new BigDecimal("1E15");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final LocalDate epoch;

    SheetCells(boolean date1904) {
        this.epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
    }

    String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> null;
            case STRING -> cell.getText();
            case BOOLEAN -> cell.asBoolean().toString();
            case ERROR -> cell.getRawValue();
            case NUMBER, FORMULA -> number(cell);
        };
    }

    /** A formula counts with the value that was last calculated. */
    private String number(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        BigDecimal value = parsed(raw);
        if (value == null) {
            return raw;
        }
        if (isDate(cell) && value.signum() >= 0 && value.intValue() <= LAST_DAY) {
            LocalDate date = epoch.plusDays(value.intValue());
            return hasDays(cell) ? date.toString() : date.toString().substring(0, 7);
        }
        boolean exponent = raw.indexOf('E') >= 0 || raw.indexOf('e') >= 0;
        if (exponent && value.abs().compareTo(DAMAGED) >= 0) {
            return raw; // its last digits are lost: a number column may take it, an identity number must not
        }
        boolean whole = !exponent && raw.indexOf('.') < 0;
        return whole ? raw : value.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal parsed(String raw) {
        char first = raw.charAt(0);
        if (first != '-' && (first < '0' || first > '9')) {
            return null;
        }
        try {
            return new BigDecimal(raw);
        } catch (NumberFormatException text) {
            return null;
        }
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return false;
        }
        boolean builtIn = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        String format = format(cell);
        return builtIn || format.indexOf('y') >= 0 && (format.indexOf('m') >= 0 || format.indexOf('d') >= 0);
    }

    /** Whether the cell shows a day, or only a month. */
    private static boolean hasDays(Cell cell) {
        String format = format(cell);
        return format.isEmpty() || format.indexOf('d') >= 0;
    }

    /** The format without what stands in quotes or brackets, such as colours. */
    private static String format(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return "";
        }
        return format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    }
}
