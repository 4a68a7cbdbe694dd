package org.doudi.engine.policy;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;

/** YAML in which everything stands where it is read: an alias would be taken for a word, and a few of them for a city's worth. */
final class PlainYaml {

    private static final YAMLFactory YAML = new YAMLFactory();

    private PlainYaml() {}

    /** Whether an alias stands in the text, which is then told. What cannot be read at all is left to its reader to tell. */
    static boolean hasAlias(String file, String text, Faults faults) {
        try (YAMLParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser.isCurrentAlias()) {
                    refuse(Position.of(file, parser.currentTokenLocation().getLineNr()), parser.getText(), faults);
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void refuse(Position at, String name, Faults faults) {
        faults.add(
                "yaml.alias",
                at,
                new Text("不能引用别处的内容（*" + name + "）。", "Nothing may be referred to elsewhere (*" + name + ")."),
                new Text("请把内容写在这里。", "Write it out here."));
    }
}
