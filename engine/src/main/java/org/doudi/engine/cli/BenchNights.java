package org.doudi.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.bench.Bench;
import org.doudi.engine.bench.Measured;
import org.doudi.engine.bench.OwnCommand;
import org.doudi.engine.bench.OwnCommand.Ended;
import org.doudi.engine.bench.Phase;

/**
 * Two nights of an invented city, each station a command of its own as an operator gives it: everything arrives and is
 * screened whole; the next night some households have changed, and only what changed is screened. The yardsticks are measured
 * between the two, on exactly the rows that the first night stored.
 */
final class BenchNights {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Console console;
    private final BenchFolder folder;
    private final OwnCommand command;
    private final List<Phase> phases = new ArrayList<>();

    BenchNights(Console console, BenchFolder folder) {
        this.console = console;
        this.folder = folder;
        command = new OwnCommand(folder.data());
    }

    Bench run(long households, long seed, double changed, LocalDate date) {
        JsonNode city = generate("generate", "first", households, seed, date).result();
        ingest("ingest", "first");
        screen("screen", date, "--full");
        Measured yardsticks = yardsticks(date);
        generate("next.generate", "next", households, seed, date, "--changed", String.valueOf(changed));
        ingest("next.ingest", "next");
        screen("next.screen", date.plusDays(1));
        return Bench.of(
                households,
                city.get("persons").asLong(),
                rows(city),
                folder.bytes(folder.data().resolve("postgres")),
                phases,
                yardsticks);
    }

    /** Refuses a database in which something lies that is not ours. */
    void refuseUnlessEmpty() {
        if (command.run("bench-yardsticks", "--empty", "--json").status() != 0) {
            throw new Refusal("bench.database_not_empty");
        }
    }

    private Ended generate(String phase, String night, long households, long seed, LocalDate date, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "generate",
                "--households",
                String.valueOf(households),
                "--seed",
                String.valueOf(seed),
                "--date",
                date.toString(),
                "--out",
                folder.files(night).toString()));
        arguments.addAll(List.of(more));
        Ended ended = run(phase, arguments);
        phases.add(phase(phase, ended, rows(ended.result()), null));
        return ended;
    }

    private void ingest(String phase, String night) {
        Ended ended = run(phase, List.of("ingest", folder.files(night).toString()));
        phases.add(phase(
                phase,
                ended,
                ended.result().at("/sums/rows").asLong(),
                ended.result().get("seconds").asDouble()));
    }

    private void screen(String phase, LocalDate date, String... more) {
        List<String> arguments = new ArrayList<>(List.of("screen", "--date", date.toString()));
        arguments.addAll(List.of(more));
        Ended ended = run(phase, arguments);
        phases.add(phase(
                phase,
                ended,
                ended.result().get("lookedAt").asLong(),
                ended.result().get("seconds").asDouble()));
    }

    private Measured yardsticks(LocalDate date) {
        Ended ended = run(
                "yardsticks",
                List.of(
                        "bench-yardsticks",
                        "--date",
                        date.toString(),
                        "--scratch",
                        folder.path().toString()));
        try {
            return JSON.treeToValue(ended.result(), Measured.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("yardsticks that cannot be read", e);
        }
    }

    private Ended run(String phase, List<String> arguments) {
        console.tell("bench.begins", console.language().text("bench.phase." + phase));
        List<String> all = new ArrayList<>(arguments);
        all.add("--json");
        Ended ended = command.run(all.toArray(String[]::new));
        if (ended.status() != 0) {
            throw new Refusal("bench.failed", String.join(" ", arguments), ended.status());
        }
        return ended;
    }

    private static Phase phase(String name, Ended ended, long amount, Double atWork) {
        return new Phase(
                name,
                amount,
                ended.seconds(),
                atWork == null ? null : ended.seconds() - atWork,
                ended.processorSeconds(),
                ended.memory(),
                ended.databaseMemory());
    }

    private static long rows(JsonNode city) {
        long rows = 0;
        for (JsonNode file : city.get("files")) {
            rows += file.get("rows").asLong();
        }
        return rows;
    }
}
