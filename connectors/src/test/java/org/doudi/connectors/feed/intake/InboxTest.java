package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.doudi.connectors.feed.MemorySink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

    private static final String VISITS = "公民身份号码,巡访日期\n22010219800101200X,2024-06-01\n";

    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();
    private final Way way = new Way(sink);

    @AfterEach
    void stop() {
        way.close();
    }

    @Test
    void files_are_taken_in_order_and_put_where_people_look_for_them() throws Exception {
        send("visits-20240602.csv", VISITS);
        send("visits-20240601.csv", VISITS);
        send("visits-20240603.csv", "");
        send("visits-20240603.csv.ok", "rows=1");
        send("notes.txt", "x");
        send("visits-20240604.csv", VISITS, Instant.now().plusSeconds(60));

        watch();
        await(() -> inside("done").size() == 2
                && inside("held").size() == 2
                && inside("passed-by").size() == 1);

        assertThat(sink.receipts)
                .extracting(receipt -> receipt.delivery().fileName())
                .containsExactly("visits-20240601.csv", "visits-20240602.csv", "visits-20240603.csv");
        assertThat(inside("held")).allMatch(name -> name.contains("visits-20240603.csv"));
        assertThat(folder.resolve("visits-20240604.csv"))
                .as("still being written")
                .exists();
    }

    private void watch() throws Exception {
        FeedConfig config = new FeedConfig() {
            @Override
            public Path held() {
                return folder.resolve("held");
            }

            @Override
            public Optional<Path> feeds() {
                return Optional.empty();
            }

            @Override
            public Path inbox() {
                return folder;
            }

            @Override
            public Duration inboxEvery() {
                return Duration.ofMillis(50);
            }

            @Override
            public Duration inboxRest() {
                return Duration.ofSeconds(1);
            }
        };
        Clock clock = Clock.systemUTC();
        way.camel.addRoutes(new InboxRoute(config, way.steps, new Inbox(folder, clock), clock));
        new FeedWatch(way.camel).start();
    }

    private void send(String name, String text) throws IOException {
        send(name, text, Instant.parse("2024-06-10T00:00:00Z"));
    }

    private void send(String name, String text, Instant written) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(written));
    }

    private List<String> inside(String place) {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException notYetThere) {
            return List.of();
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
    }
}
