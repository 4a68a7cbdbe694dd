package org.doudi.engine.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code pack.yaml}: what the pack is called and the order in which it decides.
 *
 * @param area the city that the pack decides for
 * @param stages folders of rules in the order in which they decide; a stage sees what the ones before it concluded
 * @param cityStages folders of rules about the city's areas, asked once a run when every household is decided
 * @param exclusive layers of which a household has at most one, the first that fits first
 * @param firingCap most rules that may fire for one household in one stage
 */
public record Manifest(
        String name,
        Text title,
        String area,
        List<String> stages,
        List<String> cityStages,
        List<String> exclusive,
        int firingCap) {

    static final String FILE = "pack.yaml";
    private static final int USUAL_CAP = 10_000;
    private static final ObjectReader YAML =
            new ObjectMapper(new YAMLFactory()).reader().with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    static Manifest read(PackFiles files, Faults faults) {
        Manifest nothing =
                new Manifest("", new Text("", ""), Regions.COUNTRY, List.of(), List.of(), List.of(), USUAL_CAP);
        if (!files.has(FILE)) {
            faults.add(
                    "file.absent",
                    Position.of(FILE),
                    new Text("规则包缺少文件 pack.yaml。", "The pack lacks the file pack.yaml."),
                    new Text("请补上名称、阶段与层级顺序。", "Add it with name, stages and the order of layers."));
            return nothing;
        }
        if (PlainYaml.hasAlias(FILE, files.text(FILE), faults)) {
            return nothing;
        }
        try {
            JsonNode root = YAML.readTree(files.text(FILE));
            return new Manifest(
                    root.path("name").asText(),
                    new Text(
                            root.path("title").path("zh").asText(),
                            root.path("title").path("en").asText()),
                    root.path("area").asText(Regions.COUNTRY),
                    words(root.path("stages")),
                    words(root.path("city_stages")),
                    words(root.path("exclusive")),
                    root.path("firing_cap").asInt(USUAL_CAP));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(
                    "yaml.unreadable",
                    Position.of(FILE, line),
                    new Text("无法读取：" + e.getOriginalMessage(), "Cannot be read: " + e.getOriginalMessage()),
                    new Text("请检查缩进与冒号。", "Check indentation and colons."));
            return nothing;
        }
    }

    /** Every folder of rules, those of households first. */
    List<String> allStages() {
        List<String> all = new ArrayList<>(stages);
        all.addAll(cityStages);
        return all;
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return List.copyOf(words);
    }
}
