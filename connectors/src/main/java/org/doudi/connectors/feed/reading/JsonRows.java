package org.doudi.connectors.feed.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of JSON lines, one object a line. The header grows with every key that was not met before. */
final class JsonRows implements RowReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More keys than this are data written as keys. */
    private static final int MOST_KEYS = 2_000;

    private final String name;
    private final Reader source;
    private final Lines lines;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private String pending;

    JsonRows(String name, Reader source) {
        this.name = name;
        this.source = source;
        this.lines = new Lines(name, source);
        this.pending = nextLine();
        if (pending == null) {
            throw new UnreadableFile(name + " 里没有任何内容。请重新导出", name + " holds nothing. Export it again");
        }
        if (pending.startsWith("[")) {
            throw new UnreadableFile(
                    name + " 是一个 JSON 数组。请改为每行一个对象", name + " is one JSON array. Write one object a line");
        }
    }

    @Override
    public List<String> header() {
        return Collections.unmodifiableList(header);
    }

    @Override
    public RawRow next() {
        String line = pending == null ? nextLine() : pending;
        pending = null;
        return line == null ? null : new RawRow(lines.number(), cells(line), line);
    }

    private String nextLine() {
        while (true) {
            String line = lines.next();
            if (line == null) {
                return null;
            }
            String text = Blank.trimmed(line);
            if (text != null) {
                return text;
            }
        }
    }

    private String[] cells(String line) {
        String[] cells = new String[header.size()];
        try (JsonParser parser = JSON.getFactory().createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int position = position(parser.currentName());
                if (position >= cells.length) {
                    cells = Arrays.copyOf(cells, header.size());
                }
                cells[position] = value(parser);
            }
            return parser.nextToken() == null ? cells : null;
        } catch (JsonProcessingException notJson) {
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String value(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        return token.isStructStart() ? JSON.readTree(parser).toString() : parser.getText();
    }

    private int position(String key) {
        Integer known = positions.get(key);
        if (known != null) {
            return known;
        }
        String text = Headers.trimmed(key);
        int position = header.indexOf(text);
        if (position < 0) {
            if (header.size() == MOST_KEYS) {
                throw new UnreadableFile(
                        "%s 的键超过 %d 个。请检查格式".formatted(name, MOST_KEYS),
                        "%s has more than %d keys. Check its layout".formatted(name, MOST_KEYS));
            }
            position = header.size();
            header.add(text);
        }
        positions.put(key, position);
        return position;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
