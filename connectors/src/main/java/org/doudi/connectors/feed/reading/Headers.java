package org.doudi.connectors.feed.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cleans a header row. */
final class Headers {

    private Headers() {}

    /** The headers without blanks around them; one that stands twice is refused, as nobody knows which is meant. */
    static List<String> of(String name, String[] cells) {
        List<String> header = new ArrayList<>(cells.length);
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String text = trimmed(cell);
            if (!text.isEmpty() && !seen.add(text)) {
                throw new UnreadableFile(
                        "%s 的表头里 %s 出现两次。请删去一列".formatted(name, text),
                        "%s has the header %s twice. Remove one column".formatted(name, text));
            }
            header.add(text);
        }
        return List.copyOf(header);
    }

    static String trimmed(String cell) {
        String text = Blank.trimmed(cell);
        return text == null ? "" : text;
    }
}
