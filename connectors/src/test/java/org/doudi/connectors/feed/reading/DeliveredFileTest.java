package org.doudi.connectors.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.doudi.connectors.feed.Sent.gzip;
import static org.doudi.connectors.feed.Sent.utf8;
import static org.doudi.connectors.feed.Sent.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

class DeliveredFileTest {

    private static final String PERSON = "22010219800101200X";
    private static final String VISITS = "公民身份号码,巡访日期,巡访人\n" + PERSON + ",2024-06-01,李四\n";
    private static final String JSON = "{\"公民身份号码\": \"" + PERSON + "\", \"巡访日期\": \"2024-06-01\"}\n";

    @Test
    void utf8_with_and_without_mark_and_gb18030_are_told_apart_by_the_bytes() {
        assertThat(visitor(Sent.text("visits.csv", VISITS))).isEqualTo("李四");
        assertThat(visitor(Sent.text("visits.csv", "\ufeff" + VISITS))).isEqualTo("李四");
        assertThat(visitor(Sent.text("visits.csv", VISITS, "GB18030"))).isEqualTo("李四");
        assertThat(visitor(Sent.text("visits.csv", VISITS.replace("李四", "㐂𠮷"), "GB18030")))
                .isEqualTo("㐂𠮷");
    }

    @Test
    void a_chinese_character_on_the_border_of_two_reads_is_whole() {
        for (int pad = 0; pad < 4; pad++) {
            String filler = "x".repeat(65_536 - VISITS.length() * 2 + pad);
            String text = VISITS + PERSON + ",2024-06-01," + filler + "李四".repeat(200) + "\n";

            assertThat(Sent.text("visits.csv", text).rows()).isEqualTo(2);
            assertThat(Sent.text("visits.csv", text, "GB18030").rows()).isEqualTo(2);
        }
    }

    @Test
    void chinese_that_comes_late_in_a_file_is_read_in_the_right_encoding() {
        String text = "{\"x\": 1}\n".repeat(20_000) + "{\"巡访人\": \"李四\"}\n";

        assertThat(Sent.text("visits.jsonl", text, "GB18030").unknown()).containsExactly("x");
        assertThat(Sent.text("visits.jsonl", text, "GB18030").rows()).isEqualTo(20_001);
    }

    @Test
    void bytes_of_no_encoding_are_not_replaced_in_silence() {
        byte[] utf8 = utf8(VISITS);
        byte[] damaged = Arrays.copyOf(utf8, utf8.length + 1);
        damaged[utf8.length] = (byte) 0xff;
        byte[] gb18030 = VISITS.getBytes(Encoding.GB18030);
        byte[] cut = Arrays.copyOf(gb18030, gb18030.length - 2);

        assertThat(fault("visits.csv", damaged)).contains("line 3");
        assertThat(fault("visits.csv", cut)).contains("GB18030");
        assertThat(fault("visits.csv", ("\ufeff" + VISITS).getBytes(StandardCharsets.UTF_16LE)))
                .contains("UTF-16");
    }

    @Test
    void rows_inside_quotes_start_on_their_first_physical_line() {
        Sent sent = Sent.text("leads.csv", """
                线索编号,公民身份号码,来源,日期,描述
                L1,22010219800101200X,网格,2024-06-01,"第一行
                第二行,""引号""
                第三行"

                L2,22010219800101200X,群众,2024-06-01,短
                L3,22010219800101200X,群众,坏,短
                """);

        assertThat(sent.good()).extracting(FeedRow::line).containsExactly(2L, 6L);
        assertThat(sent.good().get(0).attributes()).containsEntry("description", "第一行\n第二行,\"引号\"\n第三行");
        assertThat(sent.bad()).extracting(BadRow::line).containsExactly(7L);
        assertThat(sent.rows()).isEqualTo(3);
    }

    @Test
    void windows_line_ends_count_once_inside_quotes_and_out() {
        Sent sent = Sent.text("leads.csv", """
                线索编号,公民身份号码,来源,日期,描述\r
                L1,22010219800101200X,网格,2024-06-01,"一\r
                二\n三"\r
                L2,22010219800101200X,群众,2024-06-01,""\r
                """);

        assertThat(sent.good()).extracting(FeedRow::line).containsExactly(2L, 5L);
        assertThat(sent.good().get(1).raw()).isEqualTo("L2,22010219800101200X,群众,2024-06-01,\"\"");
    }

    @Test
    void headers_and_cells_lose_the_blanks_around_them() {
        Sent sent = Sent.text(
                "visits.csv", "\u3000公民身份号码 , \"巡访日期\u3000\",巡访人\n " + PERSON + " ,\u30002024-06-01 ,\" 李四\u3000\"\n");

        assertThat(sent.missing()).isEmpty();
        assertThat(visitor(sent)).isEqualTo("李四");
    }

    @Test
    void a_sharp_at_the_start_of_a_line_is_a_row_and_no_comment() {
        assertThat(Sent.text("leads.csv", "线索编号,公民身份号码,来源,日期\n#1," + PERSON + ",网格,2024-06-01\n")
                        .good())
                .hasSize(1);
    }

    @Test
    void a_row_shorter_than_the_header_has_empty_cells() {
        assertThat(Sent.text("visits.csv", "公民身份号码,巡访日期,巡访人\n" + PERSON + ",2024-06-01\n")
                        .good())
                .hasSize(1);
    }

    @Test
    void a_header_without_rows_is_a_file_of_no_rows() {
        assertThat(Sent.text("visits.csv", "公民身份号码,巡访日期").rows()).isZero();
    }

    @Test
    void json_lines_are_rows_with_their_line() {
        Sent sent =
                Sent.text("visits.jsonl", "\n" + JSON + "\n{\"巡访日期\": 20240601, \"公民身份号码\": null}\n[1]\n{\"巡访日期\"\n");

        assertThat(sent.good()).extracting(FeedRow::line).containsExactly(2L);
        assertThat(sent.bad()).extracting(BadRow::line).containsExactly(4L, 5L, 6L);
        assertThat(sent.bad()).extracting(BadRow::reason).containsOnly(BadRowReason.MISSING_VALUE);
        assertThat(sent.missing()).isEmpty();
    }

    @Test
    void a_key_that_a_json_line_lacks_is_a_missing_value_and_in_all_lines_a_missing_column() {
        assertThat(Sent.text("visits.jsonl", JSON + "{\"公民身份号码\": \"" + PERSON + "\"}\n")
                        .missing())
                .isEmpty();
        assertThat(Sent.text("visits.jsonl", "{\"公民身份号码\": \"" + PERSON + "\"}\n")
                        .missing())
                .extracting(RowBatches.MissingColumn::header)
                .containsExactly("巡访日期");
    }

    @Test
    void a_number_in_json_keeps_its_digits() {
        Sent sent = Sent.text(
                "deposits.jsonl",
                "{\"公民身份号码\": 220102198001011234, \"机构\": \"行\", \"账户类型\": \"活期\","
                        + " \"截止日期\": 20240601, \"余额\": 1234.50}\n");

        assertThat(sent.good()).extracting(FeedRow::idNumber).containsExactly("220102198001011234");
        assertThat(sent.good().get(0).amount()).isEqualByComparingTo("1234.5");
    }

    @Test
    void archives_are_opened_however_they_are_nested_and_named() {
        assertThat(Sent.bytes("visits.csv.gz", gzip(utf8(VISITS))).good()).hasSize(1);
        assertThat(Sent.bytes("visits.csv", gzip(utf8(VISITS))).good()).hasSize(1);
        assertThat(Sent.bytes("visits.zip", zip("visits.csv.gz", gzip(utf8(VISITS))))
                        .good())
                .hasSize(1);
        assertThat(Sent.bytes("visits.zip", zip("a.zip", zip("b.jsonl", JSON))).good())
                .hasSize(1);
        assertThat(Sent.bytes("visits.gz", gzip(utf8(JSON))).good()).hasSize(1);
    }

    @Test
    void the_members_of_a_zip_are_parts_of_one_delivery_each_with_its_own_header() {
        Sent sent = Sent.bytes(
                "visits.zip",
                zip(
                        "south/一.csv",
                        VISITS,
                        "__MACOSX/._一.csv",
                        "x",
                        "二.csv",
                        "巡访日期,公民身份号码\n2024-06-02," + PERSON + "\n"));

        assertThat(sent.good()).extracting(FeedRow::part).containsExactly("visits.zip!一.csv", "visits.zip!二.csv");
        assertThat(sent.good()).extracting(FeedRow::line).containsExactly(2L, 2L);
    }

    @Test
    void a_packed_file_is_known_by_the_name_under_which_it_was_sent() {
        assertThat(Sent.bytes("visits-1.csv.gz", gzip(utf8(VISITS))).good())
                .extracting(FeedRow::part)
                .containsExactly("visits-1.csv.gz");
        assertThat(Sent.bytes("visits-1.zip", zip("south/一.csv", VISITS)).good())
                .extracting(FeedRow::part)
                .containsExactly("visits-1.zip");
        assertThat(Sent.bytes("visits-1.zip", zip("a.zip", zip("b.jsonl", JSON, "c.csv", VISITS)))
                        .good())
                .extracting(FeedRow::part)
                .containsExactly("visits-1.zip!b.jsonl", "visits-1.zip!c.csv");
    }

    @Test
    void empty_and_broken_files_are_unreadable() {
        byte[] packed = gzip(utf8(VISITS.repeat(50)));
        byte[] archive = zip("a.csv", VISITS);

        assertThat(fault("visits.csv", new byte[0])).contains("empty");
        assertThat(fault("visits.csv", utf8("\n\n"))).contains("no header");
        assertThat(fault("visits.jsonl", utf8("\n\n"))).contains("holds nothing");
        assertThat(fault("visits.jsonl", utf8("[" + JSON + "]"))).contains("one object a line");
        assertThat(fault("visits.csv.gz", Arrays.copyOf(packed, packed.length / 2)))
                .contains("damaged");
        assertThat(fault("visits.zip", Arrays.copyOf(archive, archive.length / 2)))
                .contains("damaged");
        assertThat(fault("visits.zip", zip("a.csv", new byte[0]))).contains("empty");
        assertThat(fault("visits.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .contains(".xlsx");
    }

    @Test
    void a_changed_byte_in_a_zip_is_noticed() {
        byte[] archive = zip("a.csv", gzip(utf8(VISITS.repeat(50))));
        archive[60] ^= 1;

        assertThat(fault("visits.zip", archive)).contains("damaged");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_refused_and_an_honest_one_is_not() {
        String row = PERSON + ",2024-06-01,李四\n";

        assertThat(fault("visits.csv.gz", gzip(new byte[20_000_000]))).contains("unpacks");
        assertThat(fault("visits.zip", zip("a.csv.gz", gzip(gzip(new byte[20_000_000])))))
                .contains("unpacks");
        assertThat(Sent.bytes("visits.csv.gz", gzip(utf8(VISITS + row.repeat(100_000))))
                        .rows())
                .isEqualTo(100_001);
    }

    @Test
    void a_quote_that_is_never_closed_is_told_with_its_line() {
        String endless = VISITS + PERSON + ",2024-06-01,\"" + (PERSON + ",2024-06-01,李四\n").repeat(40_000);

        assertThat(fault("visits.csv", utf8(endless))).contains("1 MB").contains("line 3");
        assertThat(fault("visits.jsonl", utf8(JSON + "{\"a\": \"" + "x".repeat(1_100_000))))
                .contains("1 MB")
                .contains("line 2");
    }

    @Test
    void a_quote_left_open_does_not_swallow_the_rows_behind_it() {
        String row = PERSON + ",2024-06-01,李四\n";
        String open = VISITS + PERSON + ",2024-06-01,\"" + row.repeat(5);

        assertThat(fault("visits.csv", utf8(open))).contains("line 3").contains("quote");
        assertThat(fault("visits.csv", utf8(VISITS + "\"" + row.repeat(5)))).contains("line 3");
        assertThat(fault("visits.csv", utf8(open + PERSON + ",2024-06-02,\"王五\"\n" + row)))
                .contains("line 3");
        assertThat(Sent.text("visits.csv", VISITS + PERSON + ",2024-06-02,五\"寸\n" + row)
                        .good())
                .hasSize(3);
    }

    @Test
    void lines_that_end_in_a_bare_carriage_return_are_lines() {
        String header = "公民身份号码,登记日期,终止日期\r";

        assertThat(Sent.text("unemployment.csv", header + PERSON + ",2024-06-01,\r" + PERSON + ",坏,\r")
                        .bad())
                .extracting(BadRow::line)
                .containsExactly(3L);
        assertThat(Sent.text("visits.jsonl", JSON.replace('\n', '\r').repeat(2)).good())
                .hasSize(2);
    }

    @Test
    void a_line_of_nothing_but_commas_is_no_row() {
        Sent sent = Sent.text("visits.csv", VISITS + ",,\n , \u3000,\n" + PERSON + ",坏,\n,,");

        assertThat(sent.rows()).isEqualTo(2);
        assertThat(sent.bad()).extracting(BadRow::line).containsExactly(5L);
    }

    @Test
    void a_header_that_stands_twice_is_refused() {
        assertThat(fault("visits.csv", utf8("公民身份号码,巡访日期,巡访日期\n"))).contains("巡访日期");
    }

    @Test
    void a_character_that_no_database_keeps_is_not_handed_on() {
        Sent sent = Sent.text("visits.csv", "公民身份号码,巡访日期,巡访人\n" + PERSON + ",2024-06-01,李\0四\n");

        assertThat(visitor(sent)).isEqualTo("李\ufffd四");
        assertThat(sent.good().get(0).raw()).doesNotContain("\0");
        assertThat(Sent.text(
                                "visits.jsonl",
                                "{\"公民身份号码\": \"" + PERSON + "\", \"巡访日期\": \"2024-06-01\","
                                        + " \"巡访人\": \"a\\ud800b𠮷\", \"x\\u0000\": \"\\udc00\\u0000z\"}")
                        .good()
                        .get(0)
                        .attributes())
                .containsEntry("visitor", "a\ufffdb𠮷")
                .containsEntry("x", "\ufffd\ufffdz");
    }

    private static String visitor(Sent sent) {
        return sent.good().get(0).attributes().get("visitor");
    }

    private static String fault(String name, byte[] bytes) {
        UnreadableFile fault = catchThrowableOfType(UnreadableFile.class, () -> Sent.bytes(name, bytes));
        assertThat(fault).as(name).isNotNull();
        assertThat(fault.chinese()).isNotBlank();
        return fault.english();
    }
}
