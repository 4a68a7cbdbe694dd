package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each file under packs/hostile tries to run code of its own; none gets as far as the compiler. */
class HostileRulesTest {

    @TestFactory
    Stream<DynamicTest> codeInARuleIsRefusedBeforeAnythingIsCompiled() throws IOException {
        try (Stream<Path> files = Files.list(Willow.folder("hostile"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        Map<String, byte[]> pack = new HashMap<>(Willow.pack().files());
                        pack.put("layers/" + file.getFileName(), Files.readAllBytes(file));
                        PackFaulty refused = catchThrowableOfType(PackFaulty.class, () -> PolicyPack.of(pack));
                        assertThat(refused).isNotNull();
                        assertThat(refused.faults())
                                .extracting(Fault::code)
                                .isSubsetOf(
                                        "rule.forbidden",
                                        "rule.not_one_subject",
                                        "rule.unreadable",
                                        "sentence.unknown");
                    }));
        }
    }

    @Test
    void aClassThatRefersToAnythingElseIsNotLoaded() throws IOException {
        byte[] harmless = bytes(Text.class);
        byte[] reaching = bytes(HostileRulesTest.class);

        assertThat(GeneratedCode.forbidden(reaching)).contains("java/nio/file/Files.list");
        assertThat(GeneratedCode.forbidden(harmless)).noneMatch(member -> member.startsWith("java/lang/Object"));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }
}
