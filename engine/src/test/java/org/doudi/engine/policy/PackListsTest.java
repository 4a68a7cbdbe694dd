package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackListsTest {

    private final PolicyPack pack = Willow.pack();

    @Test
    void aFeedIsFreshOnTheLastDayOfItsAge() {
        LocalDate on = LocalDate.of(2024, 6, 15);

        assertThat(pack.feedAges().isMissing("income", on.minusDays(40), on)).isFalse();
        assertThat(pack.feedAges().isMissing("income", on.minusDays(41), on)).isTrue();
        assertThat(pack.feedAges().isMissing("income", on.plusDays(3), on)).isFalse();
        assertThat(pack.feedAges().isMissing("income", null, on)).isTrue();
        assertThat(pack.feedAges().isMissing("leads", null, on)).isFalse();
    }

    @Test
    void workingDaysKnowHolidaysAndTheDaysWorkedForThem() {
        LocalDate friday = LocalDate.of(2024, 6, 7);

        assertThat(pack.workingDays().after(friday, 1)).isEqualTo(LocalDate.of(2024, 6, 11));
        assertThat(pack.workingDays().isWorkingDay(LocalDate.of(2024, 6, 15))).isTrue();
        assertThat(pack.workingDays().after(friday, 5)).isEqualTo(LocalDate.of(2024, 6, 15));
    }

    @Test
    void divisionsAreNestedAndOldCodesLeadToTodays() {
        assertThat(pack.regions().isCounty("990102")).isTrue();
        assertThat(pack.regions().isTownshipOf("990102001", "990103")).isFalse();
        assertThat(pack.regions().isVillageOf("990102001001", "990102001")).isTrue();
        assertThat(pack.regions().current("990181")).isEqualTo("990102");
        assertThat(pack.regions().upwards("990102")).containsExactly("990102", "990100", "990000", "000000");
    }

    @Test
    void aVersionIsOfTheContentNotOfItsLineEnds() {
        Map<String, byte[]> windows = new HashMap<>();
        pack.files()
                .forEach((name, bytes) -> windows.put(
                        name,
                        ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n"))
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(PolicyPack.of(windows).version()).isEqualTo(pack.version());
        assertThat(PolicyPack.of(pack.files()).version()).isEqualTo(pack.version());
        assertThat(PolicyPack.of(Willow.with(Map.of("README.md", "more"))).version())
                .isNotEqualTo(pack.version());
    }

    @Test
    void rulesTellTheirTitlesBasisAndTests() {
        RuleInfo floor = pack.rules().stream()
                .filter(rule -> rule.name().equals("保底"))
                .findFirst()
                .orElseThrow();

        assertThat(floor.title()).isEqualTo(new Text("保底家庭", "Household at the floor"));
        assertThat(floor.basis()).isEqualTo("柳市文件三");
        assertThat(floor.tests())
                .containsExactly("household.counted", "household.unspoiled", "income.below", "vehicles.cheap");
        assertThat(floor.conditions()).contains("passes(\"income.below\")");
        assertThat(floor.kind()).isEqualTo(Outcome.Kind.CATEGORY);
        assertThat(floor.severity()).isNull();
        assertThat(floor.concludes()).containsExactly("FLOOR");
        assertThat(floor.at().file()).isEqualTo("layers/layers.dslr");
        assertThat(floor.at().line()).isEqualTo(15);
    }

    @Test
    void aLinkOutOfThePackIsRefusedSoThatNoStrangersFileIsKeptWithIt(@TempDir Path folder) throws IOException {
        Path stranger = Files.writeString(folder.resolve("stranger.csv"), "secret");
        Path inside = Files.createDirectories(folder.resolve("pack/standards"));
        Files.createSymbolicLink(inside.resolve("more.csv"), stranger);

        assertThatThrownBy(() -> PolicyPack.load(folder.resolve("pack")))
                .isInstanceOf(UncheckedIOException.class)
                .rootCause()
                .hasMessageContaining("more.csv");
    }
}
