package org.doudi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doudi.engine.policy.PolicyPack;

/** The packs that lie in this module: a folder with a {@code pack.yaml} is one. */
final class Packs {

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

    static PolicyPack changchun() {
        return PolicyPack.load(Path.of("changchun"));
    }
}
