package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doudi.connectors.feed.MemorySink;
import org.doudi.connectors.feed.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder, and an intake that writes down what it takes and what it says. */
abstract class IntakeFromFolder {

    static final String PERSON = "22010219800101200X";
    static final String HEADER = "公民身份号码,巡访日期,巡访人\n";
    static final String GOOD = PERSON + ",2024-06-01,李四\n";
    static final String BAD = "123,2024-06-01,李四\n";
    static final String CUSTODY = "公民身份号码,类型,起始日期\n" + PERSON + ",服刑,2024-01-01\n";

    @TempDir
    Path folder;

    final MemorySink sink = new MemorySink();
    final Way way = new Way(sink);
    final Heard heard = new Heard();

    @AfterEach
    void stop() {
        way.close();
        assertThat(sink.open).as("deliveries left open").isZero();
    }

    Receipt take(String name, String text) throws IOException {
        return way.intake.take(file(name, text), heard).orElseThrow();
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    void manifest(String name, String text) throws IOException {
        file(name + ".ok", text);
    }
}
