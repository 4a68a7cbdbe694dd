package org.doudi.connectors.feed.mapping;

import java.time.LocalDate;
import org.doudi.connectors.feed.BadRowReason;

/** Reads a month, {@code 2024-01} or {@code 202401}, as its first day. */
final class MonthReader implements CellReader {

    @Override
    public BadRowReason read(String cell, Draft draft) {
        int length = cell.length();
        boolean dashed = length == 7 && cell.charAt(4) == '-';
        if (!dashed && length != 6) {
            return BadRowReason.BAD_DATE;
        }
        int year = DateReader.number(cell, 0, 4);
        int month = DateReader.number(cell, dashed ? 5 : 4, length);
        if (year < 1 || month < 1 || month > 12) {
            return BadRowReason.BAD_DATE;
        }
        draft.date = LocalDate.of(year, month, 1);
        draft.text = draft.date.toString().substring(0, 7);
        return null;
    }
}
