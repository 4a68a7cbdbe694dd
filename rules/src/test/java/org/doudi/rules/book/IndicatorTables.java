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
        return new Columns<IndicatorRule>(language)
                .add("代码", "code", IndicatorRule::code)
                .add("名称", "title", indicator -> language.of(indicator.title()))
                .add("范围", "where", indicator -> within(indicator.within()))
                .add("目标", "target", this::targets)
                .add("期限", "due", indicator -> language.due(indicator.due().toString()))
                .add("依据", "basis", IndicatorRule::basis)
                .of(pack.indicators());
    }

    private String targets(IndicatorRule indicator) {
        return indicator.checks().stream().map(this::target).collect(Collectors.joining(Markdown.LINE));
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
        return new Columns<AreaMeasure>(language)
                .add("计量", "measure", AreaMeasure::code)
                .add("说明", "title", measure -> language.of(measure.title()))
                .add("怎样算", "how", IndicatorTables::how)
                .add("数据", "feeds", measure -> Markdown.codes(measure.feeds()))
                .of(all().values());
    }

    private static String how(AreaMeasure measure) {
        return Markdown.code(sum(measure.part()) + (measure.isShare() ? " ÷ " + sum(measure.whole()) : ""));
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
