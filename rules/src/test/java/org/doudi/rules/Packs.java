package org.doudi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;

/** The packs that lie in this module: a folder with a {@code pack.yaml} is one. */
public final class Packs {

    private static final Map<Path, Policy> COMPILED = new ConcurrentHashMap<>();

    private Packs() {}

    static List<Path> folders() {
        try (Stream<Path> folders = Files.list(Path.of("."))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiled once for all tests, since compiling takes longer than they do. */
    public static Policy compiled(Path folder) {
        return COMPILED.computeIfAbsent(folder, path -> PolicyPack.load(path).compile());
    }

    static PolicyPack changchun() {
        return compiled(Path.of("changchun")).pack();
    }
}
