package org.doudi.engine.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;

/** A town whose windows, rests and feeds' ages are so short that much turns within a month, and whose rules change. */
final class Tideside {

    private static final Path FOLDER = Path.of("src/test/resources/packs/tideside");

    private Tideside() {}

    /**
     * The pack, the same with another figure, and the same with another rule.
     *
     * @param rises from when on a higher floor is in force
     */
    static List<Policy> packs(LocalDate rises) {
        return List.of(
                compiled(rises, "", ""),
                compiled(rises, "bills.most,000000,any,2000-01-01,5000", "bills.most,000000,any,2000-01-01,2000"),
                compiled(rises, "passes(\"supporter.none\")", "passes(\"income.below\")"));
    }

    private static Policy compiled(LocalDate rises, String what, String instead) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(path).replace("RISES", rises.toString());
                files.put(
                        FOLDER.relativize(path).toString().replace('\\', '/'),
                        (what.isEmpty() ? text : text.replace(what, instead)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PolicyPack.of(files).compile();
    }
}
