package org.doudi.rules.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doudi.engine.policy.AreaMeasure;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Term;

/** The city's indicators: what is measured, against what, by when. */
final class IndicatorTables {

    private final PolicyPack pack;
    private final Language language;

    IndicatorTables(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    String indicators() {
        Markdown table = Markdown.table(
                language.say("代码", "code"),
                language.say("名称", "title"),
                language.say("范围", "where"),
                language.say("目标", "target"),
                language.say("期限", "due"),
                language.say("依据", "basis"));
        for (IndicatorRule indicator : pack.indicators()) {
            table.row(
                    indicator.code(),
                    language.of(indicator.title()),
                    within(indicator.within()),
                    indicator.checks().stream().map(this::target).collect(Collectors.joining(Markdown.LINE)),
                    language.due(indicator.due().toString()),
                    indicator.basis());
        }
        return table.toString();
    }

    private String target(IndicatorRule.Check check) {
        String measure =
                language.of(check.measure().title()) + " " + check.sign().text() + " ";
        if (check.target() == null) {
            return measure + "0";
        }
        List<Figure> rows = pack.figures().rows(check.target());
        return measure
                + (rows.size() == 1
                        ? new FigureTables(pack, language).worth(rows.get(0))
                        : Markdown.code(check.target()));
    }

    private String within(String area) {
        return switch (area) {
            case "city" -> language.say("全市", "the city");
            case "county" -> language.say("各县区", "each county");
            case "county_residence" -> language.say("各县区，城镇与农村分别", "each county, urban and rural");
            case "street" -> language.say("各街道", "each sub-district");
            case "town" -> language.say("各乡镇", "each town");
            default -> language.say("下列县区：", "each of ") + Markdown.code(area);
        };
    }

    String measures() {
        Markdown table = Markdown.table(
                language.say("计量", "measure"),
                language.say("说明", "title"),
                language.say("怎样算", "how"),
                language.say("数据", "feeds"));
        for (AreaMeasure measure : all().values()) {
            table.row(
                    measure.code(),
                    language.of(measure.title()),
                    Markdown.code(sum(measure.part()) + (measure.isShare() ? " ÷ " + sum(measure.whole()) : "")),
                    Markdown.codes(measure.feeds()));
        }
        return table.toString();
    }

    private Map<String, AreaMeasure> all() {
        Map<String, AreaMeasure> all = new LinkedHashMap<>();
        for (IndicatorRule indicator : pack.indicators()) {
            indicator.checks().forEach(check -> all.put(check.measure().code(), check.measure()));
            if (indicator.progress() != null) {
                all.put(indicator.progress().code(), indicator.progress());
            }
        }
        return all;
    }

    private static String sum(List<Term> terms) {
        String sum = terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
        return terms.size() > 1 ? "(" + sum + ")" : sum;
    }
}
