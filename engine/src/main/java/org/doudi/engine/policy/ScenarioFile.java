package org.doudi.engine.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file of scenarios: a list, each one a situation and what must come of it. */
public final class ScenarioFile {

    private final String file;
    private final List<Scenario> scenarios;

    private ScenarioFile(String file, List<Scenario> scenarios) {
        this.file = file;
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * Every scenario file of the pack, in order.
     *
     * @throws PackFaulty with every fault found
     */
    public static List<ScenarioFile> of(PolicyPack pack) {
        Faults faults = new Faults();
        List<ScenarioFile> files = new ArrayList<>();
        Set<String> names = new HashSet<>();
        pack.files().forEach((name, bytes) -> {
            if (name.startsWith("scenarios/") && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                ScenarioFile read = read(name, bytes, faults);
                files.add(read);
                read.scenarios.forEach(scenario -> checkName(scenario, names, faults));
            }
        });
        faults.throwIfAny();
        return files;
    }

    private static void checkName(Scenario scenario, Set<String> names, Faults faults) {
        if (!names.add(scenario.name())) {
            faults.add(
                    "scenario.twice",
                    scenario.at(),
                    new Text(
                            "场景重名（" + scenario.name() + "）。",
                            "Two scenarios have this name (" + scenario.name() + ")."),
                    new Text("请改名。", "Rename one of them."));
        }
    }

    static ScenarioFile read(String file, byte[] bytes, Faults faults) {
        List<Scenario> scenarios = new ArrayList<>();
        if (PlainYaml.hasAlias(file, new String(bytes, StandardCharsets.UTF_8), faults)) {
            return new ScenarioFile(file, scenarios);
        }
        try (JsonParser parser = ScenarioReader.YAML.getFactory().createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                unreadable(Position.of(file, 1), "not a list", faults);
                return new ScenarioFile(file, scenarios);
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                Position at = Position.of(file, parser.currentTokenLocation().getLineNr());
                JsonNode node = ScenarioReader.YAML.readTree(parser);
                try {
                    scenarios.add(ScenarioReader.read(node, at));
                } catch (IllegalArgumentException | JsonProcessingException e) {
                    unreadable(at, e.getMessage().lines().findFirst().orElse(""), faults);
                }
            }
        } catch (IOException e) {
            unreadable(Position.of(file), e.getMessage(), faults);
        }
        return new ScenarioFile(file, scenarios);
    }

    private static void unreadable(Position at, String why, Faults faults) {
        faults.add(
                "scenario.unreadable",
                at,
                new Text("场景无法读取：" + why, "The scenario cannot be read: " + why),
                new Text("请对照其他场景检查字段名、日期与缩进。", "Compare field names, dates and indentation with another scenario."));
    }

    /** Path inside the pack. */
    public String file() {
        return file;
    }

    public List<Scenario> scenarios() {
        return scenarios;
    }
}
