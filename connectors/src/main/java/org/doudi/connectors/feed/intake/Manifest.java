package org.doudi.connectors.feed.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.RegionDirectory;

/** What a sender says of its file in {@code NAME.ok}: lines {@code rows=}, {@code sha256=} and {@code counties=}. */
final class Manifest {

    static final String ENDING = ".ok";

    private final String name;
    private final Map<String, String> values;

    private Manifest(String name, Map<String, String> values) {
        this.name = name;
        this.values = values;
    }

    static Path besideOf(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }

    /** The manifest beside the file, under the name that its sender gave it; one that says nothing when there is none. */
    static Manifest of(FetchedFile file) {
        Path beside = besideOf(file.path());
        Map<String, String> values = new TreeMap<>();
        try {
            if (Files.isRegularFile(beside)) {
                // Latin-1 never fails, and all that is asked for is ASCII.
                for (String line : Files.readAllLines(beside, StandardCharsets.ISO_8859_1)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        String key = line.substring(0, equals)
                                .replace("\u00ef\u00bb\u00bf", "")
                                .strip();
                        values.put(
                                key.toLowerCase(Locale.ROOT),
                                line.substring(equals + 1).strip());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Manifest(file.name() + ENDING, values);
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    private List<String> countyCodes() {
        return value("counties")
                .map(codes -> Arrays.stream(codes.split("[;,\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The counties that it names, under today's codes. */
    Optional<Coverage> counties(RegionDirectory regions) {
        List<String> codes = countyCodes().stream().map(regions::current).toList();
        return codes.isEmpty() ? Optional.empty() : Optional.of(Coverage.of(codes));
    }

    /** What does not agree before the rows were read. */
    Optional<HoldReason> mismatch(String sha256, RegionDirectory regions) {
        Optional<String> expected = value("sha256");
        if (expected.isPresent() && !expected.get().equalsIgnoreCase(sha256)) {
            return Optional.of(new HoldReason.ManifestMismatch(
                    "The file's SHA-256 (%s…) is not that of %s (%s…); it was cut short or changed. Send both again"
                            .formatted(start(sha256), name, start(expected.get())),
                    "文件的 SHA-256（%s…）与 %s（%s…）不符，可能没有传完或被改过。请两个文件一起重新发送"
                            .formatted(start(sha256), name, start(expected.get()))));
        }
        return countyCodes().stream()
                .filter(code -> !regions.isCounty(regions.current(code)))
                .findFirst()
                .map(code -> new HoldReason.ManifestMismatch(
                        "counties in %s names no known county (%s). Correct it and send again".formatted(name, code),
                        "%s 的 counties 中没有这个县区（%s）。请更正后重新发送".formatted(name, code)));
    }

    /** What does not agree once the rows were counted. */
    Optional<HoldReason> mismatch(long rows) {
        return value("rows")
                .filter(expected -> !expected.equals(Long.toString(rows)))
                .map(expected -> new HoldReason.ManifestMismatch(
                        "The file has %d rows and %s says %s; it was cut short or changed. Send both again"
                                .formatted(rows, name, expected),
                        "文件有 %d 行，%s 写的是 %s 行，可能没有传完或被改过。请两个文件一起重新发送".formatted(rows, name, expected)));
    }

    private static String start(String digest) {
        return digest.substring(0, Math.min(12, digest.length()));
    }
}
