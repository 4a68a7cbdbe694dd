package org.doudi.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.doudi.engine.referral.By;

/**
 * What a caseworker says with a move.
 *
 * @param to whom it is handed over to; null with the other moves
 */
record MoveBody(By by, String to) {

    static final Set<String> FIELDS = Set.of("by", "note", "to", "version");

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2000;

    static MoveBody read(ObjectNode body, Move move) {
        String who = text(body, "by", LONGEST_NAME, true);
        String note = text(body, "note", LONGEST_NOTE, false);
        String to = text(body, "to", LONGEST_NAME, move == Move.HAND_OVER);
        return new MoveBody(new By(who, note, version(body)), to);
    }

    static String text(ObjectNode body, String field, int longest, boolean required) {
        JsonNode node = body.path(field);
        if (node.isMissingNode() || node.isNull()) {
            if (required) {
                throw refused(field, "必须填写", "has to be given");
            }
            return null;
        }
        String text = node.asText().strip();
        boolean readable = node.isTextual()
                && text.length() <= longest
                && text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
        if (!readable || required && text.isEmpty()) {
            throw refused(field, "应为不超过 " + longest + " 字的文字", "wants a text of at most " + longest + " characters");
        }
        return text;
    }

    private static Integer version(ObjectNode body) {
        JsonNode node = body.path("version");
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw refused("version", "应为整数", "wants a whole number");
        }
        return node.intValue();
    }

    private static Refusal refused(String field, String zh, String en) {
        return Refusal.at(field, ProblemType.INVALID_FIELD, field + " " + zh + "。", field + " " + en + ".");
    }
}
