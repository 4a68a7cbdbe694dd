package org.doudi.connectors.feed.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

class SheetRowsTest {

    private static final String PERSON = "22010219800101200X";

    @Test
    void rows_carry_the_sheets_row_numbers_and_empty_rows_are_none() {
        Sent sent = deposits(sheet -> {
            row(sheet, 1, PERSON, "行", "活期", "2024-06-01", "100");
            row(sheet, 4, PERSON, "行", "定期", "2024-06-01", "多");
        });

        assertThat(sent.good()).extracting(FeedRow::line).containsExactly(2L);
        assertThat(sent.bad()).extracting(BadRow::line).containsExactly(5L);
        assertThat(sent.rows()).isEqualTo(2);
        assertThat(sent.bad().get(0).raw()).isEqualTo(PERSON + ",行,定期,2024-06-01,多");
    }

    @Test
    void dates_and_numbers_are_read_as_a_person_sees_them() {
        Sent sent = deposits(sheet -> {
            row(sheet, 1, PERSON, "行", "活期", null, null);
            sheet.value(1, 3, LocalDate.of(2024, 6, 1));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, new BigDecimal("0.1").doubleValue() + 0.2);
            row(sheet, 2, PERSON, "行", "活期", null, null);
            sheet.value(2, 3, 20240601);
            sheet.value(2, 4, 1e-3);
            row(sheet, 3, PERSON, "行", "活期", null, "1,234.50");
            sheet.value(3, 3, LocalDate.of(2024, 6, 1));
            sheet.style(3, 3).format("yyyy年m月d日").set();
        });

        assertThat(sent.bad()).isEmpty();
        assertThat(sent.good()).extracting(FeedRow::from).containsOnly(LocalDate.of(2024, 6, 1));
        assertThat(sent.good())
                .extracting(row -> row.amount().toPlainString())
                .containsExactly("0.3", "0.001", "1234.5");
    }

    @Test
    void an_identity_number_kept_as_a_number_has_lost_its_last_digits() {
        Sent sent = deposits(sheet -> {
            row(sheet, 1, null, "行", "活期", "2024-06-01", "1");
            sheet.value(1, 0, 220102198001011234d);
            row(sheet, 2, null, "行", "活期", "2024-06-01", "1");
            sheet.value(2, 0, 110105491231002L);
        });

        assertThat(sent.bad()).extracting(row -> row.reason().code()).containsExactly("excel_damaged");
        assertThat(sent.good()).extracting(FeedRow::idNumber).containsExactly("11010519491231002X");
    }

    @Test
    void a_merged_cell_counts_in_all_the_rows_that_it_spans() {
        Sent sent = deposits(sheet -> {
            row(sheet, 1, PERSON, "行", "活期", "2024-06-01", "1");
            row(sheet, 2, null, "行", "定期", "2024-06-01", "2");
            row(sheet, 3, PERSON, "别的行", "定期", "2024-06-01", "2");
            sheet.range(1, 0, 2, 0).merge();
        });

        assertThat(sent.bad()).isEmpty();
        assertThat(sent.good())
                .extracting(FeedRow::idNumber)
                .containsOnly(PERSON)
                .hasSize(3);
    }

    @Test
    void yes_and_no_may_be_excels_own() {
        Sent sent = read("medical.xlsx", sheet -> {
            row(sheet, 0, "公民身份号码", "结算单号", "结算日期", "个人自付", "重大疾病");
            row(sheet, 1, PERSON, "S1", "2024-06-01", "1", null);
            sheet.value(1, 4, true);
        });

        assertThat(sent.good()).extracting(FeedRow::code).containsExactly("true");
    }

    @Test
    void a_month_shown_as_a_month_is_one() {
        Sent sent = read("assistance.xlsx", sheet -> {
            row(sheet, 0, "公民身份号码", "家庭编号", "项目", "起始月");
            row(sheet, 1, PERSON, "H1", "低保", null);
            sheet.value(1, 3, LocalDate.of(2024, 6, 1));
            sheet.style(1, 3).format("yyyy-mm").set();
        });

        assertThat(sent.good()).extracting(FeedRow::from).containsExactly(LocalDate.of(2024, 6, 1));
    }

    @Test
    void a_workbook_inside_a_zip_is_read_and_a_broken_one_is_unreadable() {
        byte[] workbook = workbook(sheet -> {
            row(sheet, 0, "公民身份号码", "巡访日期");
            row(sheet, 1, PERSON, "2024-06-01");
        });

        assertThat(Sent.bytes("visits.zip", Sent.zip("a.xlsx", workbook)).good())
                .hasSize(1);
        assertThat(Sent.bytes("visits.csv", workbook).good()).hasSize(1);
        assertThatThrownBy(() -> Sent.bytes("visits.xlsx", Arrays.copyOf(workbook, workbook.length / 2)))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> Sent.bytes("visits.xlsx", Sent.zip("xl/workbook.xml", "<workbook/>")))
                .isInstanceOf(UnreadableFile.class);
    }

    private static Sent deposits(Consumer<Worksheet> rows) {
        return read("deposits.xlsx", sheet -> {
            row(sheet, 0, "公民身份号码", "机构", "账户类型", "截止日期", "余额");
            rows.accept(sheet);
        });
    }

    private static Sent read(String name, Consumer<Worksheet> rows) {
        return Sent.bytes(name, workbook(rows));
    }

    private static byte[] workbook(Consumer<Worksheet> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Doudi", "1.0")) {
            rows.accept(workbook.newWorksheet("第一张"));
            workbook.newWorksheet("第二张").value(0, 0, "不读");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] != null) {
                sheet.value(row, column, cells[column]);
            }
        }
    }
}
