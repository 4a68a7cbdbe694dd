package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.doudi.engine.bench.Bench;
import org.doudi.engine.bench.Machine;
import org.doudi.engine.bench.Measured;
import org.doudi.engine.bench.Phase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class BenchTextTest {

    private static final Measured MEASURED = new Measured(
            new Measured.Deciding(1000, 50_000, 200_000, 0),
            new Measured.Layers(10, 300, 0),
            List.of(new Measured.Copy("rows", true, 5000, 1_000_000, 4), new Measured.Copy("decision", false, 1, 1, 1)),
            2);

    private final Locale before = Locale.getDefault();

    @Command
    static final class Speaker {
        @Mixin
        Console console;
    }

    @BeforeEach
    void speakEnglish() {
        Language.ENGLISH.makeDefault();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void stationsAndWhatTheyAreHeldAgainstStandBesideTheirGoals() {
        String text = said(bench(1_000_000, 50, MEASURED));

        assertThat(text).containsPattern("screening, all, with reasons +1,000,000 +55\\.0 +5\\.0 +20,000 .*≤ 60 s ✓");
        // 50 s of work over 10 s of SQL; two whole commands over 5 s of COPY and 1,000,000 / 200,000 / 2 s of plain
        // Java
        assertThat(text).containsPattern("layers alone by SQL +50\\.0 s +10\\.0 s +5\\.00 +≤ 3\\.0 ✗");
        assertThat(text).containsPattern("COPY of all rows \\+ plain Java\\) +110\\.0 s +7\\.5 s +14\\.67 +≤ 2\\.5 ✗");
        assertThat(text).containsPattern("decide\\(\\), one thread.* 50,000 /s +200,000 /s +4\\.00 +≥ 100,000 /s ✗");
        assertThat(text).contains("the same as ours household by household");
    }

    @Test
    void aSmallCitySaysNothingOfGoalsThatAreForALargeOne() {
        assertThat(said(bench(1_000, 50, MEASURED))).contains("≤ 60 s").doesNotContain("60 s ✓", "60 s ✗");
    }

    @Test
    void whatWasNotMeasuredIsCalledSoWithHowToMeasureIt() {
        Measured copiesAlone = new Measured(null, null, MEASURED.copies(), 2);

        assertThat(said(bench(1_000, 50, copiesAlone))).contains("not measured", "mvn -q -DskipTests package");
    }

    @Test
    void aYardstickThatDecidesOtherwiseIsCalledUnfair() {
        Measured other = new Measured(MEASURED.plain(), new Measured.Layers(10, 300, 7), MEASURED.copies(), 2);

        assertThat(said(bench(1_000, 50, other))).contains("7 DIFFER");
    }

    @Test
    void ofSeveralSizesCostAHouseholdIsShownBesideItsGrowth() {
        String text = said(bench(1_000, 1, MEASURED), bench(10_000, 20, MEASURED));

        assertThat(text).containsPattern("screening, all, with reasons +1000\\.0 +2000\\.0 +2\\.00");
    }

    private static String said(Bench... benches) {
        Speaker speaker = new Speaker();
        StringWriter out = new StringWriter();
        new CommandLine(speaker).setOut(new PrintWriter(out)).parseArgs();
        Machine machine = new Machine("Linux", "a processor", 2, 24_000, "a JVM", 1_400);
        LocalDate day = LocalDate.of(2024, 6, 15);
        new BenchText(Objects.requireNonNull(speaker.console))
                .print(new BenchCommand.Report(day, machine, 1, 0.01, day, List.of(benches)));
        return out.toString();
    }

    private static Bench bench(long households, double atWork, Measured measured) {
        List<Phase> phases = Stream.of("generate", "ingest", "screen", "next.generate", "next.ingest", "next.screen")
                .map(name -> new Phase(name, households, atWork + 5, 5.0, atWork, 500, 200))
                .toList();
        return Bench.of(households, 2 * households, 13 * households, 1_000_000, phases, measured);
    }
}
