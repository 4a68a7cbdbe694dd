package org.doudi.engine.registry;

import io.agroal.api.AgroalDataSource;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Mode;
import org.flywaydb.core.Flyway;

/**
 * How many rows a second are taken, and how many households a second are read. Arguments: JDBC URL, user, password of an
 * database that may be emptied, and the number of households; a fifth argument: only read, so many times.
 */
final class RegistryBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int BATCH = 2000;

    private final AgroalDataSource database;
    private final EvidenceSink sink;
    private final int households;

    private RegistryBenchmark(AgroalDataSource database, int households) {
        this.database = database;
        this.sink = new EvidenceSink(database, com.arjuna.ats.jta.TransactionManager.transactionManager());
        this.households = households;
    }

    public static void main(String[] arguments) throws Exception {
        Flyway.configure()
                .dataSource(arguments[0], arguments[1], arguments[2])
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (AgroalDataSource database = Pool.of(arguments[0], arguments[1], arguments[2])) {
            RegistryBenchmark benchmark = new RegistryBenchmark(database, Integer.parseInt(arguments[3]));
            if (arguments.length > 4) {
                for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
                    benchmark.read(1);
                }
            } else {
                Emptied.registry(database);
                benchmark.run();
            }
        }
    }

    private void run() throws Exception {
        night("first night", LocalDate.parse("2024-06-01"), 0);
        night("second night, 1 % changed", LocalDate.parse("2024-06-02"), 100);
        read(1);
        read(2);
        read(1);
    }

    private void night(String name, LocalDate day, int changedOneIn) throws Exception {
        long persons = households * 5L / 2;
        List<Runnable> deliveries = List.of(
                () -> take("households", Mode.SNAPSHOT, day, persons, i -> member(i, changed(i, changedOneIn))),
                () -> take("income", Mode.DELTA, day, persons * 2, i -> income(i / 2, i % 2, changed(i, changedOneIn))),
                () -> take("medical", Mode.DELTA, day, persons / 2, i -> bill(i * 2, changed(i, changedOneIn))),
                () -> take("properties", Mode.SNAPSHOT, day, persons / 3, i -> estate(i * 3, changed(i, changedOneIn))),
                () -> take("deposits", Mode.DELTA, day, persons / 3, i -> deposit(i * 3, changed(i, changedOneIn))),
                () -> take("assistance", Mode.SNAPSHOT, day, persons / 4, i -> aid(i * 4, changed(i, changedOneIn))),
                () -> take("visits", Mode.DELTA, day, persons / 4, i -> visit(i * 4, day)),
                () -> take("vehicles", Mode.SNAPSHOT, day, persons / 8, i -> car(i * 8, changed(i, changedOneIn))));
        ExecutorService two = Executors.newFixedThreadPool(2);
        Instant start = Instant.now();
        rows.set(0);
        List<Future<?>> running = new ArrayList<>();
        deliveries.forEach(delivery -> running.add(two.submit(delivery)));
        for (Future<?> one : running) {
            one.get();
        }
        two.shutdown();
        report(name, rows.get(), start, "rows");
    }

    private final AtomicLong rows = new AtomicLong();

    private void take(String feed, Mode mode, LocalDate day, long count, IntFunction<FeedRow> row) {
        Delivery delivery = new Delivery(
                feed,
                feed,
                mode,
                feed + "-" + day + ".csv",
                day,
                Optional.of(Coverage.everywhere()),
                feed + day,
                count * 100,
                Instant.now());
        try (FeedSink.Intake intake = sink.open(delivery, () -> {})) {
            Instant start = Instant.now();
            List<FeedRow> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < count; i++) {
                batch.add(row.apply(i));
                if (batch.size() == BATCH) {
                    intake.rows(batch);
                    batch.clear();
                }
            }
            intake.rows(batch);
            Instant staged = Instant.now();
            var receipt = intake.commit(Coverage.everywhere(), count);
            rows.addAndGet(count);
            OUT.printf(
                    "  %-12s %,9d rows, staged in %5d ms, merged in %5d ms, %,d new%n",
                    feed,
                    count,
                    Duration.between(start, staged).toMillis(),
                    Duration.between(staged, Instant.now()).toMillis(),
                    receipt.taken());
        }
    }

    private void read(int workers) throws Exception {
        KnownCity city = new HouseholdReading(database)
                .city(new KnownPoints(database).newest(), LocalDate.parse("2024-06-15"), Terms.with(FeedAges.none()));
        List<IdRange> chunks = city.chunks(1000);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        Instant start = Instant.now();
        List<Future<Integer>> read = new ArrayList<>();
        chunks.forEach(chunk -> read.add(pool.submit(() -> city.read(chunk).size())));
        long count = 0;
        for (Future<Integer> one : read) {
            count += one.get();
        }
        pool.shutdown();
        report("reading with " + workers, count, start, "households");
    }

    private static void report(String name, long count, Instant start, String what) {
        long millis = Duration.between(start, Instant.now()).toMillis();
        OUT.printf("%s: %,d %s in %,d ms, %,d a second%n", name, count, what, millis, count * 1000 / millis);
    }

    private static boolean changed(int i, int oneIn) {
        return oneIn > 0 && i % oneIn == 0;
    }

    private static String person(int i) {
        return "220102%04d%02d%02d%04d".formatted(1930 + i % 90, 1 + i / 90 % 12, 1 + i / 1080 % 28, i / 30240 % 10000);
    }

    private static FeedRow member(int i, boolean changed) {
        String household = "H%08d".formatted(i * 2L / 5);
        return Row.member(household, person(i), i % 5 == 0 || i % 5 == 3 ? "户主" : "子")
                .qualifier(changed ? "有" : "无")
                .with("phone", "1380000" + i % 10000)
                .with("village", "220102001001")
                .at("households.csv", i + 2L);
    }

    private static FeedRow income(int i, int which, boolean changed) {
        return Row.of(person(i), which == 0 ? "wage" : "pension")
                .code(which == 0 ? "wage" : "pension")
                .qualifier("税务")
                .from("2023-06-01")
                .until("2024-06-01")
                .amount(changed ? "9000.5" : i % 50000 + ".25")
                .at("income.csv", i + 2L);
    }

    private static FeedRow bill(int i, boolean changed) {
        return Row.of(person(i), "B" + i)
                .code("false")
                .qualifier("B" + i)
                .from("2024-03-01")
                .amount(changed ? "100" : "2000.5")
                .with("total", "5000")
                .at("medical.csv", i + 2L);
    }

    private static FeedRow estate(int i, boolean changed) {
        return Row.of(person(i), "220102001001GB0" + i)
                .code(changed ? "商业" : "住宅")
                .qualifier("220102001001GB0" + i)
                .from("2010-03-01")
                .amount("88.5")
                .at("properties.csv", i + 2L);
    }

    private static FeedRow deposit(int i, boolean changed) {
        return Row.of(person(i), "中国银行\u001f活期")
                .code("活期")
                .qualifier("中国银行")
                .from("2024-05-31")
                .amount(changed ? "1" : i % 100000 + ".05")
                .at("deposits.csv", i + 2L);
    }

    private static FeedRow aid(int i, boolean changed) {
        return Row.of(person(i), "dibao")
                .household("H%08d".formatted(i * 2L / 5))
                .code("dibao")
                .from("2023-01-01")
                .amount(changed ? "300" : "400")
                .with("lastReview", "2024-01-15")
                .at("assistance.csv", i + 2L);
    }

    private static FeedRow visit(int i, LocalDate day) {
        return Row.of(person(i), day.toString())
                .from(day.toString())
                .with("visitor", "张三")
                .at("visits.csv", i + 2L);
    }

    private static FeedRow car(int i, boolean changed) {
        String plate = "吉A%06d".formatted(i);
        return Row.keyed(plate, person(i))
                .code("小型汽车")
                .qualifier("在用")
                .from("2020-01-01")
                .amount(changed ? "50000" : new BigDecimal(i % 200000).toString())
                .with("plate", plate)
                .at("vehicles.csv", i + 2L);
    }
}
