package org.doudi.engine.city;

import java.util.List;

/**
 * Makes a row bad the way partners do. A file gets its next bad row only when that leaves it far below the share at which
 * deliveries are held back, so that a small file has none.
 */
final class Spoiler {
    /** Of all rows, as far as the file is long enough. */
    private static final double RATE = 0.003;

    /** A twentieth; definitions hold files back from a fifth by default. */
    private static final int ONE_IN = 20;

    private final List<Column> columns;
    private final Dice dice;
    private long bad;

    Spoiler(List<Column> columns, Dice dice) {
        this.columns = columns;
        this.dice = dice;
    }

    long bad() {
        return bad;
    }

    /**
     * Perhaps spoils one of the cells, already written as text, of the row that follows so many rows.
     *
     * @return whether it did
     */
    boolean touch(String[] cells, long rowsBefore) {
        if (!dice.chance(RATE) || (bad + 1) * ONE_IN > rowsBefore + 1) {
            return false;
        }
        int start = dice.below(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            int at = (start + i) % columns.size();
            String spoilt = spoilt(columns.get(at), cells[at]);
            if (spoilt != null) {
                cells[at] = spoilt;
                bad++;
                return true;
            }
        }
        return false;
    }

    /** The cell with a fault in it, empty where a value is missing, or null where this column cannot be got wrong. */
    private String spoilt(Column column, String cell) {
        if (cell == null) {
            return null;
        }
        if (column.required() && dice.chance(0.2)) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> null;
            case PERSON -> spoiltPerson(cell);
            case COUNTY -> "229999";
            case WORD -> "不详";
            case DATE, MONTH -> dice.pick("2023-02-30", "待定", "20231345");
            case NUMBER -> dice.pick("一千二", "1.2E3", "--");
            case YES_NO -> "也许";
        };
    }

    private String spoiltPerson(String number) {
        return switch (dice.below(4)) {
            case 0 -> number.substring(0, 17) + (number.charAt(17) == '0' ? '1' : '0');
            case 1 -> number.substring(0, 10) + "13" + number.substring(12);
            case 2 -> number.substring(0, 17);
            default -> number.charAt(0) + "." + number.substring(1, 6) + "E+17";
        };
    }
}
