package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doudi.connectors.feed.Sent.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.MemorySink;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.Receipt.Outcome;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedIntakeTest {

    private static final String PERSON = "22010219800101200X";
    private static final String HEADER = "公民身份号码,巡访日期,巡访人\n";
    private static final String GOOD = PERSON + ",2024-06-01,李四\n";
    private static final String BAD = "123,2024-06-01,李四\n";
    private static final String CUSTODY = "公民身份号码,类型,起始日期\n" + PERSON + ",服刑,2024-01-01\n";

    @TempDir
    Path folder;

    private final MemorySink sink = new MemorySink();
    private final Way way = new Way(sink);
    private final Heard heard = new Heard();

    @AfterEach
    void stop() {
        way.close();
        assertThat(sink.open).as("deliveries left open").isZero();
    }

    @Test
    void a_files_good_rows_go_in_and_its_bad_ones_to_quarantine() throws IOException {
        Receipt receipt = take("visits-20240615.csv", HEADER + GOOD.repeat(9) + BAD);

        assertThat(receipt.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(receipt.rows()).isEqualTo(10);
        assertThat(sink.rows).hasSize(9);
        assertThat(sink.badRows).extracting(BadRow::line).containsExactly(11L);
        assertThat(receipt.delivery().sender()).isEqualTo("visits");
        assertThat(receipt.delivery().dataDate()).isEqualTo(LocalDate.of(2024, 6, 15));
        assertThat(receipt.delivery().sha256()).hasSize(64);
    }

    @Test
    void rows_come_in_batches_and_all_of_them() throws IOException {
        take("visits.csv", HEADER + GOOD.repeat(5_003));

        assertThat(sink.rows).hasSize(5_003);
        assertThat(sink.rows).extracting(FeedRow::line).startsWith(2L, 3L).endsWith(5_004L);
    }

    @Test
    void a_fifth_of_bad_rows_is_borne_and_more_holds_the_file_back() throws IOException {
        assertThat(take("visits-1.csv", HEADER + GOOD.repeat(4) + BAD).outcome())
                .isEqualTo(Outcome.TAKEN);
        Receipt held = take("visits-2.csv", HEADER + GOOD.repeat(7) + BAD.repeat(2));

        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.held()).isEqualTo(9);
        assertThat(held.hold()).map(HoldReason::code).contains("too_many_bad_rows");
        assertThat(sink.rows).hasSize(4);
    }

    @Test
    void a_released_file_goes_in_whatever_its_share_of_bad_rows() throws IOException {
        Path file = file("visits.csv", HEADER + GOOD + BAD);

        assertThat(way.intake.release(file, heard)).map(Receipt::outcome).contains(Outcome.TAKEN);
    }

    @Test
    void a_file_that_was_held_back_is_kept_with_its_manifest_as_it_came() throws IOException {
        Path file = file("visits-20240615.csv", HEADER + GOOD + BAD);
        Files.writeString(Manifest.besideOf(file), "counties=220182\n");
        Receipt receipt = way.intake.take(file, heard).orElseThrow();
        Files.delete(file);
        Files.delete(Manifest.besideOf(file));

        Path kept =
                way.held.file(receipt.deliveryId(), receipt.delivery().sha256()).orElseThrow();
        Receipt released = way.intake.release("visits", kept, heard).orElseThrow();

        assertThat(released.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(released.delivery()).isEqualTo(receipt.delivery());
        assertThat(sink.coverages).containsExactly(Coverage.of(java.util.List.of("220182")));
        way.held.drop(receipt.deliveryId(), receipt.delivery().sha256());
        assertThat(way.held.file(receipt.deliveryId(), receipt.delivery().sha256()))
                .isEmpty();
    }

    @Test
    void a_pushed_file_that_was_held_back_is_kept_too() throws IOException {
        Receipt receipt =
                way.intake.push("visits", "x.csv", new java.io.ByteArrayInputStream(utf8(HEADER + GOOD + BAD)), heard);

        assertThat(way.held.file(receipt.deliveryId(), receipt.delivery().sha256()))
                .get()
                .asString()
                .endsWith("x.csv");
    }

    @Test
    void a_missing_required_column_holds_the_file_back_with_its_name() throws IOException {
        Receipt held = take("visits.csv", "公民身份号码,日期\n" + PERSON + ",2024-06-01\n");

        assertThat(held.hold()).map(HoldReason::code).contains("missing_column");
        assertThat(held.hold().orElseThrow().english()).contains("巡访日期");
        assertThat(held.hold().orElseThrow().chinese()).contains("巡访日期");
    }

    @Test
    void a_missing_column_of_one_member_holds_the_whole_zip_back() throws IOException {
        Path zip = folder.resolve("visits.zip");
        Files.write(zip, Sent.zip("a.csv", HEADER + GOOD, "b.csv", "公民身份号码\n" + PERSON + "\n"));

        Receipt held = way.intake.take(zip, heard).orElseThrow();

        assertThat(held.hold().orElseThrow().english()).contains("b.csv").contains("巡访日期");
        assertThat(sink.rows).isEmpty();
    }

    @Test
    void an_empty_file_is_held_back_and_a_header_alone_is_a_delivery() throws IOException {
        assertThat(take("visits-1.csv", "").hold()).map(HoldReason::code).contains("unreadable");
        assertThat(take("visits-2.csv", HEADER).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(sink.coverages).containsExactly(Coverage.everywhere());
    }

    @Test
    void a_file_that_breaks_off_in_the_middle_leaves_nothing() throws IOException {
        byte[] packed = Sent.gzip(utf8(HEADER + GOOD.repeat(50_000)));
        Path file = folder.resolve("visits.csv.gz");
        Files.write(file, Arrays.copyOf(packed, packed.length - 20));

        assertThat(way.intake.take(file, heard).orElseThrow().hold())
                .map(HoldReason::code)
                .contains("unreadable");
        assertThat(sink.rows).isEmpty();
    }

    @Test
    void a_manifest_that_agrees_lets_the_file_in() throws IOException {
        String text = HEADER + GOOD + BAD + GOOD.repeat(8);
        manifest("visits.csv", "rows=10\nsha256=" + sha256(text).toUpperCase(Locale.ROOT) + "\n");

        assertThat(take("visits.csv", text).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void a_manifest_that_does_not_agree_holds_the_file_back() throws IOException {
        manifest("visits-1.csv", "rows=3");
        manifest("visits-2.csv", "sha256=00ff");
        manifest("visits-3.csv", "counties=220102;999999");
        manifest("visits-4.csv", "rows=many");

        for (int i = 1; i <= 4; i++) {
            Receipt held = take("visits-" + i + ".csv", HEADER + GOOD);
            assertThat(held.hold()).as("file " + i).map(HoldReason::code).contains("manifest_mismatch");
            assertThat(held.held()).isEqualTo(1);
        }
    }

    @Test
    void a_file_cut_short_is_told_as_such_even_where_it_cannot_be_read() throws IOException {
        byte[] packed = Sent.gzip(utf8(HEADER + GOOD.repeat(100)));
        Path file = folder.resolve("visits.csv.gz");
        Files.write(file, Arrays.copyOf(packed, packed.length - 9));
        manifest("visits.csv.gz", "sha256=00ff");

        assertThat(way.intake.take(file, heard).orElseThrow().hold())
                .map(HoldReason::code)
                .contains("manifest_mismatch");
    }

    @Test
    void the_manifests_counties_count_before_those_of_the_name() throws IOException {
        manifest("custody-220102-20240601.csv", "counties=220381;220182");

        take("custody-220102-20240601.csv", CUSTODY);
        take("custody-220102-20240602.csv", CUSTODY);
        take("custody-20240603.csv", CUSTODY);
        take("custody-220182000000-20240604.csv", CUSTODY);

        assertThat(sink.coverages).extracting(Coverage::text).containsExactly("220182;220184", "220102", "*", "220182");
    }

    @Test
    void a_county_in_the_name_that_is_none_holds_the_file_back_instead_of_speaking_for_every_county()
            throws IOException {
        Receipt held = take("custody-220199-20240601.csv", CUSTODY);

        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.hold().orElseThrow().english()).contains("220199");
        assertThat(take("custody-202405-1.csv", CUSTODY).outcome())
                .as("a month is no county")
                .isEqualTo(Outcome.TAKEN);
    }

    @Test
    void households_speak_for_the_counties_of_their_good_rows() throws IOException {
        String header = "家庭编号,县区代码,乡镇街道代码,城乡,公民身份号码,姓名,与户主关系\n";
        String one = "H1,220102,220102001,城镇," + PERSON + ",李四,户主\n";

        take(
                "households-1.csv",
                header
                        + one
                        + one.replace("220102,220102001", "220182,220182001")
                        + one
                        + one
                        + one
                        + one.replace(",220102,", ",220381,"));
        take("households-2.csv", header);

        assertThat(sink.coverages).extracting(Coverage::text).containsExactly("220102;220182", "*");
    }

    @Test
    void the_data_date_is_the_names_else_the_columns_else_the_arrivals() throws IOException {
        String column =
                "公民身份号码,巡访日期,数据日期\n,,\n" + PERSON + ",2024-06-01,2024/5/31\n" + (PERSON + ",2024-06-01,\n").repeat(4);

        assertThat(take("visits-20240601.csv", column).delivery().dataDate()).isEqualTo("2024-06-01");
        assertThat(take("visits-2024-06-02-b.csv", column).delivery().dataDate())
                .isEqualTo("2024-06-02");
        assertThat(take("visits-20241301.csv", column).delivery().dataDate()).isEqualTo("2024-05-31");
        assertThat(take("visits.csv", column).delivery().dataDate()).isEqualTo("2024-05-31");

        Path plain = file("visits-b.csv", HEADER + GOOD);
        Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2024-06-09T17:00:00Z")));
        assertThat(way.intake.take(plain, heard).orElseThrow().delivery().dataDate())
                .isEqualTo("2024-06-10");
    }

    @Test
    void a_file_sent_twice_is_taken_once_and_on_another_date_again() throws IOException {
        assertThat(take("visits-20240601.csv", HEADER + GOOD).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(take("visits-20240601-b.csv", HEADER + GOOD).outcome()).isEqualTo(Outcome.TAKEN_BEFORE);
        assertThat(take("visits-20240602.csv", HEADER + GOOD).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(take("visits-220102-20240602.csv", HEADER + GOOD).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void files_of_no_feed_are_passed_by_with_a_word() throws IOException {
        file("notes.txt", "x");
        file("visits.csv", HEADER + GOOD);
        manifest("visits.csv", "rows=1");

        List<Receipt> receipts = way.intake.takeAll(List.of(folder), heard);

        assertThat(receipts).hasSize(1);
        assertThat(heard.lines()).containsExactly("passed by notes.txt");
    }

    @Test
    void a_manifest_that_is_named_among_the_files_is_no_file_of_its_own() throws IOException {
        Path file = file("visits.csv", HEADER + GOOD);
        manifest("visits.csv", "rows=1");

        assertThat(way.intake.takeAll(List.of(file, Manifest.besideOf(file)), heard))
                .hasSize(1);
    }

    @Test
    void deliveries_of_a_feed_apply_by_data_date_then_arrival_then_name() throws IOException {
        arrived("visits-20240603.csv", 1);
        arrived("visits-20240602-b.csv", 2);
        arrived("visits-20240602-a.csv", 2);
        arrived("visits-20240602-z.csv", 1);
        arrived("visits-20240601.csv", 9);

        List<Receipt> receipts = way.intake.takeAll(List.of(folder), heard);

        assertThat(receipts)
                .extracting(receipt -> receipt.delivery().fileName())
                .containsExactly(
                        "visits-20240601.csv",
                        "visits-20240602-z.csv",
                        "visits-20240602-a.csv",
                        "visits-20240602-b.csv",
                        "visits-20240603.csv");
    }

    @Test
    void several_feeds_are_taken_side_by_side() throws IOException {
        for (int i = 1; i <= 5; i++) {
            file("visits-2024060" + i + ".csv", HEADER + GOOD.repeat(100));
            file("custody-2024060" + i + ".csv", CUSTODY);
            file("deaths-2024060" + i + ".csv", "公民身份号码,死亡日期,来源\n" + PERSON + ",2024-06-01,火化\n");
        }

        assertThat(way.intake.takeAll(List.of(folder), heard))
                .hasSize(15)
                .allMatch(receipt -> receipt.outcome() == Outcome.TAKEN);
    }

    @Test
    void a_pushed_file_needs_no_name_that_says_its_feed() {
        Receipt receipt =
                way.intake.push("visits", "upload-20240607.csv", new ByteArrayInputStream(utf8(HEADER + GOOD)), heard);

        assertThat(receipt.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(receipt.delivery().dataDate()).isEqualTo("2024-06-07");
        assertThat(receipt.delivery().fileName()).isEqualTo("upload-20240607.csv");
        assertThatThrownBy(() -> way.intake.push("nothing", "x.csv", new ByteArrayInputStream(new byte[1]), heard))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknown_columns_are_told_once_a_delivery() throws IOException {
        take("visits.csv", "公民身份号码,巡访日期,备注\n" + (PERSON + ",2024-06-01,好\n").repeat(5_000));

        assertThat(heard.lines()).filteredOn(line -> line.startsWith("unknown")).containsExactly("unknown [备注]");
    }

    @Test
    void a_sink_that_fails_leaves_nothing_open_and_the_failure_is_told() throws IOException {
        Path file = file("visits.csv", HEADER + GOOD);
        FeedSink failing = new FeedSink() {
            @Override
            public Optional<Receipt> takenBefore(Delivery delivery) {
                return Optional.empty();
            }

            @Override
            public Intake open(Delivery delivery, Optional<Coverage> coverage, Runnable waiting) {
                Intake intake = sink.open(delivery, coverage, waiting);
                return new FailingIntake(intake);
            }
        };

        try (Way other = new Way(failing)) {
            assertThatThrownBy(() -> other.intake.take(file, heard)).hasMessage("disk full");
            assertThatThrownBy(() -> other.intake.takeAll(List.of(folder), heard))
                    .hasMessage("disk full");
        }
    }

    private record FailingIntake(FeedSink.Intake intake) implements FeedSink.Intake {
        @Override
        public void rows(List<FeedRow> rows) {
            throw new IllegalStateException("disk full");
        }

        @Override
        public void badRows(List<BadRow> rows) {
            intake.badRows(rows);
        }

        @Override
        public Receipt commit(Coverage coverage, long rows) {
            throw new AssertionError("committed after a failure");
        }

        @Override
        public Receipt hold(HoldReason reason, long rows) {
            throw new AssertionError("held after a failure");
        }

        @Override
        public void close() {
            intake.close();
        }
    }

    /** Writes down what it hears. */
    private Receipt take(String name, String text) throws IOException {
        return way.intake.take(file(name, text), heard).orElseThrow();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void manifest(String name, String text) throws IOException {
        file(name + ".ok", text);
    }

    private void arrived(String name, int minute) throws IOException {
        Path file = file(name, HEADER + GOOD);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2024-06-10T00:00:00Z").plusSeconds(minute * 60L)));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
