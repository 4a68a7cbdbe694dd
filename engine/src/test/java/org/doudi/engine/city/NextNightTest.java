package org.doudi.engine.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextNightTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Path PACK = Path.of("..", "rules", "changchun");

    @TempDir
    Path folder;

    @Test
    void the_same_next_night_gives_the_same_bytes() throws IOException {
        city(Night.next(0.1), "one");
        city(Night.next(0.1), "two");

        assertThat(files("one")).isEqualTo(files("two"));
    }

    @Test
    void a_night_on_which_nothing_changed_sends_every_snapshot_as_it_was_a_day_later() throws IOException {
        city(Night.FIRST, "first");
        CityReport next = city(Night.next(0), "next");

        assertThat(next.changed()).isZero();
        Map<String, String> before = files("first");
        assertThat(files("next")).allSatisfy((name, bytes) -> {
            if (name.endsWith(".ok") || name.endsWith(".gz")) {
                return;
            }
            if (name.startsWith("income") || name.startsWith("deposits") || name.startsWith("deaths")) {
                assertThat(lines(bytes)).as(name).hasSize(1);
            } else if (name.startsWith("households") || name.startsWith("assistance-")) {
                assertThat(bytes).as(name).isEqualTo(before.get(dayBefore(name)));
            }
        });
    }

    @Test
    void of_a_night_on_which_some_changed_those_alone_are_told_otherwise() throws IOException {
        city(Night.FIRST, "first");
        CityReport next = city(Night.next(0.05), "next");

        assertThat(next.changed()).isBetween(20L, 80L);
        Map<String, String> before = files("first");
        long other = 0;
        for (Map.Entry<String, String> file : files("next").entrySet()) {
            if (file.getKey().startsWith("households") && !file.getKey().endsWith(".ok")) {
                List<String> old = lines(before.get(dayBefore(file.getKey())));
                assertThat(lines(file.getValue())).hasSameSizeAs(old);
                other += lines(file.getValue()).stream()
                        .filter(line -> !old.contains(line))
                        .count();
            }
        }
        assertThat(other).isBetween(next.changed() * 9 / 10, next.changed());
        assertThat(lines(files("next").get("income-20240612.csv")).size()).isBetween(20, 400);
    }

    @Test
    void no_share_is_more_than_all() {
        assertThatThrownBy(() -> Night.next(1.5)).hasMessageContaining("0.01");
    }

    private CityReport city(Night night, String name) {
        return SyntheticCity.build(new CityOrder(1_000, 7, TODAY, night, PACK, folder.resolve(name)), done -> {});
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var all = Files.list(folder.resolve(name))) {
            for (Path file : (Iterable<Path>) all::iterator) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                files.put(file.getFileName().toString(), bytes);
            }
        }
        return files;
    }

    private static List<String> lines(String bytes) {
        return bytes.lines().toList();
    }

    private static String dayBefore(String name) {
        int at = name.indexOf("-2024") + 1;
        String day = name.substring(at, at + 8);
        LocalDate date = LocalDate.parse(day, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
        return name.replace(day, date.minusDays(1).format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
    }
}
