package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder under packs/faulty is Willow with some files spoilt, and the faults that must be found, all at once. */
class FaultyPacksTest {

    private static final String EXPECTED = "expected.txt";

    @TestFactory
    Stream<DynamicTest> everyFaultIsFoundAtItsPlace() throws IOException {
        try (Stream<Path> folders = Files.list(Willow.folder("faulty"))) {
            return folders.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            folder.getFileName().toString(),
                            () -> assertThat(faults(folder)).containsExactlyElementsOf(expected(folder))));
        }
    }

    @Test
    void faultsSpeakBothLanguagesAndSuggest() throws IOException {
        try (Stream<Path> folders = Files.list(Willow.folder("faulty"))) {
            for (Path folder : folders.toList()) {
                assertThat(refused(folder)).allSatisfy(fault -> {
                    assertThat(fault.message().zh()).isNotBlank();
                    assertThat(fault.message().en()).isNotBlank();
                    assertThat(fault.suggestion().zh()).isNotBlank();
                    assertThat(fault.suggestion().en()).isNotBlank();
                });
            }
        }
    }

    @Test
    void aMissingVocabularyIsToldOnceAndNotForEverySentence() {
        Map<String, byte[]> files = new HashMap<>(Willow.pack().files());
        files.remove("vocabulary.dsl");

        assertThat(catchThrowableOfType(PackFaulty.class, () -> PolicyPack.of(files))
                        .faults())
                .extracting(fault -> fault.at() + " " + fault.code())
                .contains("vocabulary.dsl file.missing")
                .noneMatch(fault -> fault.contains("sentence") || fault.contains("unknown_outcome"));
    }

    @Test
    void aFileThatIsNotThereIsToldOnceAndNotForEveryRowThatNeedsIt() {
        for (String file : List.of(
                "regions.csv",
                "definitions/tests.csv",
                "definitions/amounts.csv",
                "standards/feeds.csv",
                "standards/referral-programs.csv")) {
            Map<String, byte[]> files = new HashMap<>(Willow.pack().files());
            files.remove(file);

            assertThat(catchThrowableOfType(PackFaulty.class, () -> PolicyPack.of(files))
                            .faults())
                    .extracting(fault -> fault.at() + " " + fault.code())
                    .containsExactly(file + " file.absent");
        }
    }

    @Test
    void aliasesThatGrowWithoutEndAreRefusedBeforeTheyGrow() {
        StringBuilder bomb = new StringBuilder("- &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("- &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
        }
        Faults faults = new Faults();

        ScenarioFile.read("scenarios/bomb.yaml", bomb.toString().getBytes(StandardCharsets.UTF_8), faults);

        assertThat(faults.sorted())
                .extracting(fault -> fault.at() + " " + fault.code())
                .containsExactly("scenarios/bomb.yaml:2 yaml.alias");
    }

    @Test
    void aThousandBracketsAreAFaultAndNotTheEndOfTheProcess() {
        String brackets = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        Map<String, byte[]> files = Willow.with(Map.of(
                "layers/deep.drl",
                "rule \"deep\"\nwhen\n    $it : HouseholdProfile(" + brackets
                        + " == 1)\nthen\n    $it.propose(\"X\");\nend\n"));

        assertThat(catchThrowableOfType(PackFaulty.class, () -> PolicyPack.of(files))
                        .faults())
                .extracting(Fault::code)
                .containsExactly("rule.unreadable");
        assertThat(ExpressionParser.parse(brackets, null, Level.HOUSEHOLD, Position.of("amounts.csv"), new Faults()))
                .isNull();
    }

    private static List<String> faults(Path folder) {
        return refused(folder).stream()
                .map(fault -> fault.at() + " " + fault.code())
                .toList();
    }

    private static List<Fault> refused(Path folder) {
        Map<String, byte[]> files = new HashMap<>(Willow.with(folder));
        files.remove(EXPECTED);
        return catchThrowableOfType(PackFaulty.class, () -> PolicyPack.of(files))
                .faults();
    }

    private static List<String> expected(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve(EXPECTED), StandardCharsets.UTF_8);
    }
}
