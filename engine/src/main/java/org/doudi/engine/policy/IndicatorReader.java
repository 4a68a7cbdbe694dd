package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;

/** Reads off the rules about areas what they say of which indicator, and checks that everything they name is there. */
final class IndicatorReader {

    private final Measures measures;
    private final Figures figures;
    private final Kinds kinds;
    private final List<String> cityStages;
    private final Faults faults;

    IndicatorReader(Measures measures, Figures figures, Kinds kinds, List<String> cityStages, Faults faults) {
        this.measures = measures;
        this.figures = figures;
        this.kinds = kinds;
        this.cityStages = cityStages;
        this.faults = faults;
    }

    /** In the order of the rules. */
    List<IndicatorRule> read(List<ParsedRule> rules) {
        List<IndicatorRule> indicators = new ArrayList<>();
        for (int number = 0; number < rules.size(); number++) {
            ParsedRule rule = rules.get(number);
            if (checkLevel(rule) && rule.level() == Level.AREA) {
                IndicatorRule indicator = indicator(rule, number);
                if (indicator != null) {
                    indicators.add(indicator);
                }
            }
        }
        return List.copyOf(indicators);
    }

    private boolean checkLevel(ParsedRule rule) {
        boolean area = rule.level() == Level.AREA;
        boolean fits = area == cityStages.contains(rule.stage())
                && area == (rule.saying() == Saying.INDICATE)
                && rule.asked().stream().allMatch(call -> area == Call.OF_AREAS.contains(call.word()));
        if (!fits) {
            fault(
                    rule,
                    "rule.wrong_level",
                    "区域的规则写在 city_stages 的文件夹中，只问区域，只说 indicate",
                    "rules about areas lie in a folder of city_stages, ask only of areas and say only indicate");
        }
        return fits;
    }

    private IndicatorRule indicator(ParsedRule rule, int number) {
        String within = null;
        List<IndicatorRule.Check> checks = new ArrayList<>();
        for (Call call : rule.asked()) {
            if (call.word().equals("within")) {
                within = within == null ? call.first() : "";
            } else {
                IndicatorRule.Check check = check(rule, call);
                if (check == null) {
                    return null;
                }
                checks.add(check);
            }
        }
        boolean joined = rule.constraints().stream()
                .anyMatch(text -> text.replaceAll("\"[^\"]*\"", "").matches(".*(\\|\\||!).*"));
        List<String> said = rule.said().arguments();
        if (joined
                || within == null
                || !AreaKinds.isKnown(within, figures, kinds)
                || checks.isEmpty()
                || checks.get(0).target() == null) {
            fault(
                    rule,
                    "indicator.unclear",
                    "须恰好一个已知的区域范围，至少一个与目标比较的计量，条件之间只能是“且”",
                    "it needs exactly one known range of areas and a measure against a target, all joined by and");
            return null;
        }
        Due due = said.size() < 2 ? null : Due.parse(said.get(1));
        AreaMeasure progress = said.size() < 3 ? null : measures.find(said.get(2));
        if (due == null || said.size() > 3 || said.size() == 3 && progress == null) {
            fault(
                    rule,
                    "indicator.unclear_due",
                    "结论须为 indicate(指标, 期限) 或再加一个进度计量；期限为 always、month_end、last_month_end 或 12-31 这样的日子",
                    "it must say indicate(code, due) and may add a measure of progress; due is always, month_end,"
                            + " last_month_end or a day such as 12-31");
            return null;
        }
        return new IndicatorRule(
                rule.said().first(), rule.name(), rule.title(), rule.basis(), within, checks, due, progress, number);
    }

    private IndicatorRule.Check check(ParsedRule rule, Call call) {
        AreaMeasure measure = measures.find(call.first());
        boolean bare = call.word().equals("nothing");
        String target =
                bare || call.arguments().size() < 2 ? null : call.arguments().get(1);
        if (measure == null || call.arguments().size() != (bare ? 1 : 2)) {
            fault(rule, "rule.unknown_measure", "没有计量 " + call.first(), "there is no measure " + call.first());
            return null;
        }
        if (!bare && !figures.parameters().contains(target)) {
            fault(rule, "rule.unknown_parameter", "没有参数 " + target, "there is no parameter " + target);
            return null;
        }
        Sign sign = bare ? Sign.EQUAL : call.word().equals("exceeds") ? Sign.ABOVE : Sign.AT_LEAST;
        return new IndicatorRule.Check(measure, sign, target);
    }

    private void fault(ParsedRule rule, String code, String zh, String en) {
        faults.add(
                code,
                rule.at(),
                new Text("规则“" + rule.name() + "”：" + zh + "。", "Rule (" + rule.name() + "): " + en + "."),
                new Text(
                        "计量列在 definitions/measures.csv，目标列在 standards，区域为 city、county、county_residence、镇街类别或县区名单。",
                        "Measures are listed in definitions/measures.csv, targets in standards; areas are city, county,"
                                + " county_residence, a kind of township, or a list of counties."));
    }
}
