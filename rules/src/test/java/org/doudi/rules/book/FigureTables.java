package org.doudi.rules.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Regions;

/** The figures of a pack, a table for each of their files. Areas with the same figure share a row. */
final class FigureTables {

    /** Beside every figure that Changchun has not adopted. */
    static final String DOUBTFUL = " †";

    /** What holds today before what held earlier. */
    private static final Comparator<Figure> ORDER = Comparator.comparing(Figure::from, Comparator.reverseOrder())
            .thenComparing(figure -> List.of("any", "urban", "rural").indexOf(figure.residence()));

    private final PolicyPack pack;
    private final Language language;
    private final FigureUses uses;

    FigureTables(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
        uses = new FigureUses(pack, language);
    }

    String of(String file) {
        Markdown table = Markdown.table(
                language.say("参数", "parameter"),
                language.say("数值", "value"),
                language.say("起始日", "from"),
                language.say("适用", "where"),
                language.say("可信程度", "status"),
                language.say("用于", "used by"),
                language.say("依据", "basis"));
        for (String parameter : pack.figures().parameters()) {
            List<Figure> rows = pack.figures().rows(parameter).stream()
                    .filter(figure -> figure.at().file().equals(file))
                    .sorted(ORDER)
                    .toList();
            String usedBy = uses.of(parameter);
            for (Map.Entry<Figure, List<String>> row : shared(rows).entrySet()) {
                row(table, row.getKey(), row.getValue(), usedBy);
                usedBy = "";
            }
        }
        return table.toString();
    }

    /** The value with its unit and, where it is not adopted, its mark. */
    String worth(Figure figure) {
        return figure.text() + language.unit(figure.unit()) + (figure.status() == FigureStatus.ADOPTED ? "" : DOUBTFUL);
    }

    private static Map<Figure, List<String>> shared(List<Figure> rows) {
        Map<List<?>, Figure> first = new LinkedHashMap<>();
        Map<Figure, List<String>> areas = new LinkedHashMap<>();
        for (Figure row : rows) {
            Figure own = first.computeIfAbsent(
                    List.of(row.residence(), row.from(), row.text(), row.status(), row.basis()), any -> row);
            areas.computeIfAbsent(own, any -> new ArrayList<>()).add(row.area());
        }
        return areas;
    }

    private void row(Markdown table, Figure figure, List<String> areas, String usedBy) {
        table.row(
                Markdown.code(figure.parameter()),
                worth(figure),
                figure.from().toString(),
                areas.stream().map(this::area).collect(Collectors.joining(language.say("、", ", ")))
                        + residence(figure.residence()),
                language.status(figure.status()),
                usedBy,
                figure.basis());
    }

    private String area(String code) {
        if (code.equals(Regions.COUNTRY)) {
            return language.say("各地", "everywhere");
        }
        return language.say(pack.regions().find(code).name(), code);
    }

    private String residence(String residence) {
        return switch (residence) {
            case "urban" -> language.say("，城镇", "; urban");
            case "rural" -> language.say("，农村", "; rural");
            default -> "";
        };
    }
}
