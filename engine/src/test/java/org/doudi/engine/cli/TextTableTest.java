package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void columnsStandUnderEachOtherInBothScripts() {
        List<String> lines = new TextTable(
                        List.of("来源", "rows"),
                        List.of(List.of("households", 10_000), List.of("户籍", 7), Arrays.asList(null, 123)))
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly("来源        rows", "households  10000", "户籍            7", "              123");
    }
}
