package org.doudi.rules.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RowBatches;
import org.doudi.engine.city.CityOrder;
import org.doudi.engine.city.SyntheticCity;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many rows of a partner's file are read, checked and mapped in a second: {@code rows} of the result. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RowsBenchmark {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    /** Whose file, by the beginning of its name. */
    @Param({"households-", "income-", "assistance-"})
    public String feed;

    private Path folder;
    private Path file;
    private FeedDefinition definition;

    /** Rows that were read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        public long rows;
    }

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("rows");
        SyntheticCity.build(new CityOrder(4_000, 1, DAY, Path.of("changchun"), folder), done -> {});
        try (Stream<Path> files = Files.list(folder)) {
            file = files.filter(path -> path.getFileName().toString().startsWith(feed))
                    .filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        definition = FeedDefinitions.shipped().of(file.getFileName().toString()).orElseThrow();
    }

    @TearDown
    public void delete() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : (Iterable<Path>) files::iterator) {
                Files.delete(path);
            }
        }
        Files.delete(folder);
    }

    @Benchmark
    public void readAndMap(Counted counted, Blackhole hole) throws IOException {
        try (DeliveredFile opened = DeliveredFile.open(file, file.getFileName().toString(), definition);
                RowBatches rows = new RowBatches(opened, definition)) {
            RowMapper mapper = new RowMapper(definition, new Anywhere(), DAY);
            while (rows.hasNext()) {
                hole.consume(mapper.map(rows.next()));
            }
            counted.rows += rows.rows();
        }
    }

    /** Looking codes up is a set's business; here it is left out. */
    private static final class Anywhere implements RegionDirectory {

        @Override
        public boolean isCounty(String code) {
            return true;
        }

        @Override
        public boolean isTownshipOf(String township, String county) {
            return true;
        }

        @Override
        public boolean isVillageOf(String village, String township) {
            return true;
        }

        @Override
        public String current(String code) {
            return code;
        }
    }
}
