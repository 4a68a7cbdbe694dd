package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doudi.connectors.feed.Sent.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.Receipt.Outcome;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

class FeedIntakeTest extends IntakeFromFolder {

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

    private void arrived(String name, int minute) throws IOException {
        Path file = file(name, HEADER + GOOD);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2024-06-10T00:00:00Z").plusSeconds(minute * 60L)));
    }
}
