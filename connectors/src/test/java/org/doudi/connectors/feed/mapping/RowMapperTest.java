package org.doudi.connectors.feed.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Sent;
import org.junit.jupiter.api.Test;

class RowMapperTest {

    private static final String PERSON = "22010219800101200X";

    @Test
    void a_household_row_names_its_household_county_and_person() {
        FeedRow row = one("households.csv", """
                家庭编号,县区代码,乡镇街道代码,村社区代码,城乡,公民身份号码,姓名,与户主关系,户籍县区代码,赡养扶养情况,离家情况,联系电话
                H1,220381000000,220381001000,220381001003,农村,22010219800101200x,李四,户主,220381,无,失踪,10000000001
                """);

        assertThat(row.household()).isEqualTo("H1");
        assertThat(row.county()).isEqualTo("220184");
        assertThat(row.idNumber()).isEqualTo(PERSON);
        assertThat(row.code()).isEqualTo("户主");
        assertThat(row.qualifier()).isEqualTo("无");
        assertThat(row.attributes())
                .containsEntry("township", "220184001")
                .containsEntry("village", "220184001003")
                .containsEntry("residence", "rural")
                .containsEntry("name", "李四")
                .containsEntry("hukou", "220184")
                .containsEntry("absence", "失踪")
                .containsEntry("phone", "10000000001")
                .hasSize(7);
        assertThat(row.from()).isNull();
        assertThat(row.key()).isEqualTo("H1\u001f" + PERSON);
    }

    @Test
    void a_last_day_arrives_as_the_day_after() {
        FeedRow row = one("income.csv", """
                公民身份号码,收入项目,金额,起始日期,截止日期,来源
                22010219800101200X,工资,"1,200.50",2023/6/1,2024年5月31日,人社
                """);

        assertThat(row.from()).isEqualTo(LocalDate.of(2023, 6, 1));
        assertThat(row.until()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(row.code()).isEqualTo("wage");
        assertThat(row.qualifier()).isEqualTo("人社");
        assertThat(row.amount()).isEqualByComparingTo("1200.50");
    }

    @Test
    void a_key_is_the_same_however_its_cells_are_spelled() {
        String header = "公民身份号码,收入项目,金额,起始日期,截止日期,来源\n";
        FeedRow one = one("income.csv", header + "22010219800101200X,工资,1,2023-06-01,2024-05-31,\n");
        FeedRow other = one("income.csv", header + "22010219800101200x,wage,2,20230601,2024.5.31,\n");

        assertThat(one.key())
                .isEqualTo(other.key())
                .isEqualTo(PERSON + "\u001fwage\u001f2023-06-01\u001f2024-05-31\u001f");
    }

    @Test
    void a_last_month_arrives_as_the_first_of_the_month_after() {
        FeedRow row = one("assistance.csv", """
                公民身份号码,家庭编号,项目,起始月,截止月,月金额,最近复核日期
                22010219800101200X,H1,低保,202401,2024-12,,20240301
                """);

        assertThat(row.from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(row.until()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(row.code()).isEqualTo("dibao");
        assertThat(row.household()).isEqualTo("H1");
        assertThat(row.amount()).isNull();
        assertThat(row.attributes()).containsExactlyEntriesOf(new TreeMap<>(Map.of("lastReview", "2024-03-01")));
        assertThat(row.key()).isEqualTo(PERSON + "\u001fH1\u001fdibao\u001f2024-01");
    }

    @Test
    void a_cancellation_is_the_first_day_on_which_the_row_no_longer_holds() {
        FeedRow row = one("disability.csv", """
                公民身份号码,残疾人证号,残疾类别,残疾等级,发证日期,注销日期
                22010219800101200X,C1,肢体,二级,2020-01-01,2024-01-01
                """);

        assertThat(row.until()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(row.qualifier()).isEqualTo("2");
    }

    @Test
    void the_last_day_of_the_calendar_means_without_end() {
        FeedRow row = one("custody.csv", """
                公民身份号码,类型,起始日期,截止日期
                22010219800101200X,服刑,2020-01-01,9999-12-31
                """);

        assertThat(row.until()).isNull();
    }

    @Test
    void an_empty_yes_or_no_is_read_as_the_definition_says() {
        FeedRow bill = one("medical.csv", """
                公民身份号码,结算单号,结算日期,个人自付,重大疾病
                22010219800101200X,S1,2024-06-01,100,
                """);
        FeedRow business = one("businesses.csv", """
                公民身份号码,统一社会信用代码,主体类型,成立日期,状态
                22010219800101200X,922201,个体工商户,2024-06-01,存续
                """);

        assertThat(bill.code()).isEqualTo("false");
        assertThat(business.qualifier()).isEqualTo("false");
    }

    @Test
    void an_assessment_counts_the_items_that_fail() {
        FeedRow row = one("assessments.csv", """
                公民身份号码,评估日期,进食,穿衣,上下床,如厕,室内行走,洗澡
                22010219800101200X,2024-06-01,是,否,N,0,true,1
                """);

        assertThat(row.amount()).isEqualByComparingTo("3");
        assertThat(row.attributes())
                .containsEntry("dressing", "false")
                .containsEntry("bathing", "true")
                .hasSize(6);
    }

    @Test
    void a_row_may_be_taken_back_in_a_delta_feed() {
        List<FeedRow> rows = Sent.text("deaths.csv", """
                操作,公民身份号码,死亡日期,来源
                撤销,22010219800101200X,2024-06-01,火化
                ,22010219800101200X,2024-06-01,户籍注销
                """).good();

        assertThat(rows).extracting(FeedRow::retracted).containsExactly(true, false);
        assertThat(rows.get(0).attributes()).isEmpty();
    }

    @Test
    void an_unknown_column_is_kept_under_its_header_and_told() {
        Sent sent = Sent.text("visits.csv", """
                公民身份号码,巡访日期,备注,数据日期
                22010219800101200X,2024-06-01,好,2024-06-02
                """);

        assertThat(sent.good().get(0).attributes()).containsOnlyKeys("备注");
        assertThat(sent.unknown()).containsExactly("备注");
    }

    @Test
    void a_resource_without_a_county_is_good() {
        FeedRow row = one("resources.csv", """
                资源编号,名称,类型,需求类别,县区代码,容量,单次金额,起始日期,截止日期,已服务人次
                R1,基金会,基金,医疗,,100,500.00,2024-01-01,2024-12-31,7
                """);

        assertThat(row.county()).isNull();
        assertThat(row.idNumber()).isNull();
        assertThat(row.amount()).isEqualByComparingTo("7");
        assertThat(row.attributes())
                .containsEntry("capacity", "100")
                .containsEntry("unitAmount", "500")
                .containsEntry("number", "R1");
    }

    @Test
    void the_first_fault_is_the_first_in_the_layouts_order_whatever_the_files() {
        BadRow row = Sent.text("visits.csv", "巡访日期,公民身份号码\n不详,123\n").bad().get(0);

        assertThat(row.column()).isEqualTo("公民身份号码");
    }

    @Test
    void a_bad_row_names_its_household_and_keeps_the_row_as_sent() {
        BadRow row = Sent.text("households.csv", """
                家庭编号,县区代码,乡镇街道代码,城乡,公民身份号码,姓名,与户主关系
                 H7 ,220102,220102001,城镇,"220102198001011235",李四,户主
                """).bad().get(0);

        assertThat(row.household()).isEqualTo("H7");
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.raw()).isEqualTo(" H7 ,220102,220102001,城镇,\"220102198001011235\",李四,户主");
    }

    @Test
    void identity_numbers_are_masked_in_what_is_said_about_a_row() {
        BadRow wrong = Sent.text("visits.csv", "公民身份号码,巡访日期\n220102198001011235,2024-06-01\n")
                .bad()
                .get(0);
        BadRow shifted = Sent.text("visits.csv", "公民身份号码,巡访日期\n22010219800101200X,220102198001011234\n")
                .bad()
                .get(0);

        assertThat(wrong.detailEn() + wrong.detailZh())
                .contains("220102********1235")
                .doesNotContain("19800101");
        assertThat(shifted.detailEn() + shifted.detailZh()).doesNotContain("19800101");
    }

    private static FeedRow one(String name, String text) {
        Sent sent = Sent.text(name, text);
        assertThat(sent.bad()).isEmpty();
        assertThat(sent.good()).hasSize(1);
        return sent.good().get(0);
    }
}
