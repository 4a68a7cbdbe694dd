package org.doudi.engine.city;

import java.util.List;
import java.util.stream.Stream;

/** The columns of each feed, as partners send them. */
enum Layout {
    HOUSEHOLDS("*家庭编号,*县区代码^,*乡镇街道代码,村社区代码,*城乡=,*公民身份号码!,*姓名,*与户主关系=,户籍县区代码,赡养扶养情况=,离家情况=,联系电话"),
    INCOME("*公民身份号码!,*收入项目=,*金额#,*起始日期@,*截止日期@,来源"),
    MEDICAL("*公民身份号码!,*结算单号,*结算日期@,医疗总费用#,*个人自付#,重大疾病?,病种"),
    DISABILITY("*公民身份号码!,*残疾人证号,*残疾类别=,*残疾等级=,*发证日期@,注销日期@"),
    UNEMPLOYMENT("*公民身份号码!,*登记日期@,终止日期@"),
    EDUCATION("*公民身份号码!,*学段=,学校,*学籍状态=,年度自付费用#,*更新日期@"),
    VEHICLES("*公民身份号码!,*号牌号码,*车辆类型,*登记日期@,车辆价值#,*状态="),
    PROPERTIES("*公民身份号码!,*不动产单元号,*用途=,建筑面积#,*登记日期@,注销日期@"),
    BUSINESSES("*公民身份号码!,*统一社会信用代码,*主体类型=,*成立日期@,*状态=,有雇工?"),
    DEPOSITS("*公民身份号码!,*机构,*账户类型,*截止日期@,*余额#"),
    DEATHS("*公民身份号码!,*死亡日期@,*来源=,备注"),
    INCIDENTS("*公民身份号码!,*事件编号,*类型=,*日期@,损失金额#"),
    ASSISTANCE("*公民身份号码!,*家庭编号,*项目=,*起始月~,截止月~,月金额#,最近复核日期@"),
    CUSTODY("*公民身份号码!,*类型=,*起始日期@,截止日期@"),
    ASSESSMENTS("*公民身份号码!,*评估日期@,*进食?,*穿衣?,*上下床?,*如厕?,*室内行走?,*洗澡?"),
    VISITS("*公民身份号码!,*巡访日期@,巡访人"),
    ELDER_GROUPS("*公民身份号码!,*类别="),
    CHILDREN("*公民身份号码!,*类别=,*认定日期@,终止日期@,安置方式="),
    MONITORED("*公民身份号码!,*类型=,*识别日期@,消除日期@"),
    LEADS("*线索编号,*公民身份号码!,*来源,*日期@,描述"),
    FACILITIES("*县区代码^,*乡镇街道代码,村社区代码,*类型,*名称,等级,数量#,*启用日期@"),
    RESOURCES("*资源编号,*名称,*类型=,*需求类别,县区代码^,容量#,单次金额#,*起始日期@,截止日期@,已服务人次#");

    private final List<Column> columns;

    Layout(String columns) {
        this.columns = Stream.of(columns.split(",")).map(Column::parse).toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** Whether its partners send what is new and not all there is. */
    boolean tellsNews() {
        return switch (this) {
            case INCOME, MEDICAL, DEPOSITS, DEATHS, INCIDENTS, ASSESSMENTS, VISITS, LEADS -> true;
            default -> false;
        };
    }

    String feed() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
