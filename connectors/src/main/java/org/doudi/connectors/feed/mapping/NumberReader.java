package org.doudi.connectors.feed.mapping;

import java.math.BigDecimal;
import org.doudi.connectors.feed.BadRowReason;

/**
 * Reads a decimal number, with or without thousands separators, without exponent. Trailing zeros behind the point are
 * dropped, so that {@code 100} and {@code 100.00} are one value and no change.
 */
final class NumberReader implements CellReader {

    /** As many digits as fit into a long; no amount of yuan needs more. */
    private static final int MOST_DIGITS = 18;

    @Override
    public BadRowReason read(String cell, Draft draft) {
        int length = cell.length();
        char sign = cell.charAt(0);
        int at = sign == '-' || sign == '+' ? 1 : 0;
        long unscaled = 0;
        int digits = 0;
        int scale = 0;
        int group = 0;
        boolean grouped = false;
        boolean fraction = false;
        for (; at < length; at++) {
            char c = cell.charAt(at);
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + c - '0';
                digits++;
                group++;
                scale += fraction ? 1 : 0;
            } else if (c == ',' && !fraction && (grouped ? group == 3 : group >= 1 && group <= 3)) {
                grouped = true;
                group = 0;
            } else if (c == '.' && !fraction && group > 0 && !(grouped && group != 3)) {
                fraction = true;
                group = 0;
            } else {
                return BadRowReason.BAD_NUMBER;
            }
        }
        boolean unfinished = group == 0 || grouped && !fraction && group != 3;
        if (unfinished || digits > MOST_DIGITS) {
            return BadRowReason.BAD_NUMBER;
        }
        while (scale > 0 && unscaled % 10 == 0) {
            unscaled /= 10;
            scale--;
        }
        draft.number = BigDecimal.valueOf(sign == '-' ? -unscaled : unscaled, scale);
        draft.text = null;
        return null;
    }
}
