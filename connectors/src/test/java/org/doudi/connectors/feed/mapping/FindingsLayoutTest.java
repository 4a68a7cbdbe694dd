package org.doudi.connectors.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

class FindingsLayoutTest {

    private static final String INCOME = """
            公民身份号码,收入项目,金额,起始日期,截止日期,核查日期,有效期至,核查人
            22010219800101200X,工资,1200,2023-06-01,2024-05-31,2024-06-10,2024-12-31,张三
            """;

    private static final String VEHICLE = """
            公民身份号码,号牌号码,车辆类型,车辆价值,状态,核查日期,有效期至,核查人
            22010219800101200X,吉A1,小型汽车,60000,在用,2024-06-10,2024-12-31,张三
            """;

    private static final String MEMBER = """
            家庭编号,公民身份号码,在户,与户主关系,核查日期,有效期至,核查人
            H1,22010219800101200X,否,子,2024-06-10,2024-12-31,张三
            """;

    private static final String SUPPORTER = """
            家庭编号,公民身份号码,赡养扶养情况,核查日期,有效期至,核查人
            H1,22010219800101200X,无,2024-06-10,2024-12-31,张三
            """;

    @Test
    void each_file_says_what_its_findings_are_about_without_a_column_for_it() {
        assertThat(one("verifications-income.csv", INCOME).code()).isEqualTo("income");
        assertThat(one("verifications-vehicle.csv", VEHICLE).code()).isEqualTo("vehicle");
        assertThat(one("verifications-member.csv", MEMBER).code()).isEqualTo("member");
        assertThat(one("verifications-supporter.csv", SUPPORTER).code()).isEqualTo("supporter");
    }

    @Test
    void an_income_carries_its_period_and_how_long_it_stands() {
        FeedRow row = one("verifications-income.csv", INCOME);

        assertThat(row.qualifier()).isEqualTo("wage");
        assertThat(row.amount()).isEqualByComparingTo("1200");
        assertThat(row.from()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(row.until()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(row.attributes())
                .containsEntry("visited", "2024-06-10")
                .containsEntry("validThrough", "2024-12-31")
                .containsEntry("by", "张三");
    }

    @Test
    void a_member_is_there_or_not() {
        assertThat(one("verifications-member.csv", MEMBER).attributes()).containsEntry("present", "false");
    }

    @Test
    void findings_about_different_things_never_have_one_key() {
        Set<String> keys = Set.of(
                one("verifications-income.csv", INCOME).key(),
                one("verifications-vehicle.csv", VEHICLE).key(),
                one("verifications-member.csv", MEMBER).key(),
                one("verifications-supporter.csv", SUPPORTER).key());

        assertThat(keys).hasSize(4);
        assertThat(keys).allMatch(key -> key.contains("22010219800101200X"));
    }

    @Test
    void an_end_of_validity_before_the_visit_is_a_bad_row() {
        assertThat(bad("verifications-member.csv", MEMBER.replace("2024-12-31", "2024-06-09")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.column()).isEqualTo("有效期至");
                    assertThat(row.reason()).isEqualTo(BadRowReason.BAD_DATE);
                });
    }

    @Test
    void an_income_without_its_amount_is_a_bad_row() {
        assertThat(bad("verifications-income.csv", INCOME.replace(",1200,", ",,")))
                .singleElement()
                .extracting(BadRow::column)
                .isEqualTo("金额");
    }

    private static FeedRow one(String name, String text) {
        Sent sent = Sent.text(name, text);
        assertThat(sent.bad()).isEmpty();
        return sent.good().get(0);
    }

    private static List<BadRow> bad(String name, String text) {
        return Sent.text(name, text).bad();
    }
}
