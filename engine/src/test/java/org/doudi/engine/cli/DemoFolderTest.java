package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFolderTest {

    @TempDir
    Path data;

    @Test
    void anEmptyDataFolderIsTheDemonstrationsOwn() {
        assertThat(DemoFolder.beside(data).data()).isEqualTo(data);
    }

    @Test
    void aDataFolderInUseIsLeftAlone() throws Exception {
        Files.createDirectories(data.resolve("postgres"));

        assertThat(DemoFolder.beside(data).data()).isEqualTo(data.resolve("demo"));
    }

    @Test
    void anEarlierDemonstrationIsGoneOnWith() throws Exception {
        DemoFolder.beside(data).mark();
        Files.createDirectories(data.resolve("postgres"));

        assertThat(DemoFolder.beside(data).data()).isEqualTo(data);
    }

    @Test
    void filesOfAnEarlierCityAreClearedAway() throws Exception {
        DemoFolder folder = new DemoFolder(data);
        Files.writeString(folder.files().resolve("income-20240615.csv"), "old");

        assertThat(folder.files()).isEmptyDirectory();
    }
}
