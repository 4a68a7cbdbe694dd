package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doudi.connectors.feed.Sent.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.Receipt.Outcome;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

/** What a file is held back for, what lets it in, and what is kept of it. */
class HeldBackTest extends IntakeFromFolder {

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
    void a_manifest_that_is_named_among_the_files_is_no_file_of_its_own() throws IOException {
        Path file = file("visits.csv", HEADER + GOOD);
        manifest("visits.csv", "rows=1");

        assertThat(way.intake.takeAll(List.of(file, Manifest.besideOf(file)), heard))
                .hasSize(1);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
