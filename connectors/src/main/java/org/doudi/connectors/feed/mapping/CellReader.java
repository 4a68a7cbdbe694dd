package org.doudi.connectors.feed.mapping;

import java.util.Map;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.reading.Legible;

/** Reads one kind of cell. */
@FunctionalInterface
interface CellReader {

    /** Reads a cell that is not blank into the draft; null when it is good, else what is wrong with it. */
    BadRowReason read(String cell, Draft draft);

    /** Any text. */
    static CellReader text() {
        return (cell, draft) -> {
            draft.text = Legible.text(cell);
            return null;
        };
    }

    static CellReader code(Map<String, String> codes) {
        return (cell, draft) -> {
            draft.text = codes.get(cell);
            return draft.text == null ? BadRowReason.UNKNOWN_CODE : null;
        };
    }

    static CellReader yesOrNo() {
        return (cell, draft) -> {
            draft.text = truth(cell);
            return draft.text == null ? BadRowReason.BAD_BOOLEAN : null;
        };
    }

    private static String truth(String cell) {
        return switch (cell) {
            case "是", "1", "Y", "y", "true", "TRUE", "True" -> "true";
            case "否", "0", "N", "n", "false", "FALSE", "False" -> "false";
            default -> null;
        };
    }
}
