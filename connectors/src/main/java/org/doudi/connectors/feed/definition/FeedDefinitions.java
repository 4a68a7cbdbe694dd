package org.doudi.connectors.feed.definition;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All senders' definitions, by name. */
public final class FeedDefinitions {

    /** A file that is always there, by which the folder of definitions is found on the class path. */
    private static final String LANDMARK = "feeds/households.yaml";

    private final Map<String, FeedDefinition> byName;

    private FeedDefinitions(Map<String, FeedDefinition> byName) {
        this.byName = byName;
    }

    /**
     * The definitions of a folder.
     *
     * @throws FaultyDefinitions with every fault of every file
     */
    public static FeedDefinitions load(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.filter(FeedDefinitions::isDefinition)::iterator) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parse(texts);
    }

    /** The definitions that came with the program. */
    public static FeedDefinitions shipped() {
        List<FeedDefinitions> found = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(),
                    LANDMARK,
                    landmark -> found.add(load(landmark.getParent())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("No feed definitions on the class path (" + LANDMARK + ")");
        }
        return found.get(0);
    }

    /** Texts by file name. */
    static FeedDefinitions parse(Map<String, String> texts) {
        List<DefinitionFault> faults = new ArrayList<>();
        Map<String, FeedDefinition> byName = new LinkedHashMap<>();
        texts.forEach((file, text) -> {
            Noted noted = new Noted(file);
            new DefinitionReader(noted).read(text).ifPresent(definition -> {
                if (byName.put(definition.name(), definition) != null) {
                    noted.fault(
                            "name_twice",
                            1,
                            "另有一个文件也叫 %s。请改一个名字".formatted(definition.name()),
                            "Another file is called %s too. Rename one".formatted(definition.name()));
                }
            });
            faults.addAll(noted.faults());
        });
        if (texts.isEmpty()) {
            faults.add(new DefinitionFault("no_definitions", ".", 1, "文件夹里没有 *.yaml", "No *.yaml in the folder"));
        }
        if (!faults.isEmpty()) {
            throw new FaultyDefinitions(faults);
        }
        return new FeedDefinitions(byName);
    }

    private static boolean isDefinition(Path file) {
        return file.getFileName().toString().endsWith(".yaml");
    }

    public List<FeedDefinition> all() {
        return List.copyOf(byName.values());
    }

    /** The definition of a sender, such as {@code income-tax}. */
    public Optional<FeedDefinition> named(String sender) {
        return Optional.ofNullable(byName.get(sender));
    }

    /** The definition with the longest name that the file's name begins with: empty for a file of no feed. */
    public Optional<FeedDefinition> of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return byName.values().stream()
                .filter(definition -> lower.startsWith(definition.name().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(definition -> definition.name().length()));
    }
}
