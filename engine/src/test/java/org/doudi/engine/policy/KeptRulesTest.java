package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRulesTest {

    @TempDir
    Path home;

    @Test
    void whatOneProcessCompiledAnotherLoadsAndDecidesTheSame() throws IOException {
        KeptRules kept = KeptRules.in(home.resolve("rules"));
        Decision compiled = decide(Willow.pack().compile(kept));
        Path file = onlyFile();
        byte[] before = Files.readAllBytes(file);

        Decision loaded = decide(Willow.pack().compile(kept));

        assertThat(loaded).isEqualTo(compiled);
        assertThat(loaded.outcomes()).isNotEmpty();
        assertThat(onlyFile()).isEqualTo(file).hasBinaryContent(before);
    }

    @Test
    void aChangedFigureNeedsNoCompiling() throws IOException {
        KeptRules kept = KeptRules.in(home.resolve("rules"));
        Willow.pack().compile(kept);
        String name = Willow.pack().files().keySet().stream()
                .filter(file -> file.startsWith("scenarios/"))
                .findFirst()
                .orElseThrow();

        PolicyPack.of(Willow.with(Map.of(name, "[]"))).compile(kept);

        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatWasCutOffIsMadeAnew() throws IOException {
        KeptRules kept = KeptRules.in(home.resolve("rules"));
        Willow.pack().compile(kept);
        byte[] whole = Files.readAllBytes(onlyFile());
        Files.write(onlyFile(), java.util.Arrays.copyOf(whole, whole.length / 2));

        Decision decision = decide(Willow.pack().compile(kept));

        assertThat(decision).isEqualTo(Willow.decide(household(), Willow.DAY));
        assertThat(Files.size(onlyFile())).isEqualTo(whole.length);
    }

    @Test
    void codeThatSomebodyPutInTheirPlaceIsNotLoaded() throws IOException {
        KeptRules kept = KeptRules.in(home.resolve("rules"));
        Willow.pack().compile(kept);
        byte[] own = Files.readAllBytes(onlyFile());
        byte[] foreign = packed(KeptRulesTest.class);
        Files.write(onlyFile(), foreign);

        Decision decision = decide(Willow.pack().compile(kept));

        assertThat(decision).isEqualTo(Willow.decide(household(), Willow.DAY));
        assertThat(Files.size(onlyFile())).isEqualTo(own.length);
    }

    @Test
    void aFolderThatOthersMayWriteToIsLeftAlone() throws IOException {
        Path open = Files.createDirectory(home.resolve("rules"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        Willow.pack().compile(KeptRules.in(open));

        assertThat(files()).isEmpty();
    }

    private static Decision decide(Policy policy) {
        try (Decider decider = policy.decider()) {
            return decider.decide(household(), Willow.DAY);
        }
    }

    private static org.doudi.engine.household.Household household() {
        return Willow.household(Set.of(), Willow.young(), Willow.old());
    }

    private Path onlyFile() throws IOException {
        assertThat(files()).hasSize(1);
        return files().get(0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("rules"))) {
            return files.toList();
        }
    }

    /** A class with a right digest before it. */
    private static byte[] packed(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            zip.putNextEntry(new ZipEntry("org/doudi/rules/layers/Rules0123456789ABCDEF0123456789ABCDEF.class"));
            zip.write(in.readAllBytes());
            zip.closeEntry();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(sha256(bytes.toByteArray()));
        packed.write(bytes.toByteArray());
        return packed.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
