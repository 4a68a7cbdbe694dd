package org.doudi.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doudi.engine.explanation.Explanation.FigureSeen;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.PolicyPack;

/** The figures of a pack as they were in force in one place on one day. */
record FigureUses(PolicyPack pack, String county, String residence, LocalDate on) {

    private static final Pattern NAME = Pattern.compile("([a-z_]+(?:\\.[a-z_0-9]+)+)(@year_end)?");

    List<FigureSeen> of(Collection<String> parameters) {
        List<FigureSeen> seen = new ArrayList<>();
        parameters.forEach(parameter -> add(seen, parameter, on));
        return seen;
    }

    /** Those that a formula names; {@code @year_end} asks for 31 December of the year before. */
    List<FigureSeen> in(String formula) {
        List<FigureSeen> seen = new ArrayList<>();
        Matcher names = NAME.matcher(formula);
        while (names.find()) {
            add(seen, names.group(1), names.group(2) == null ? on : LocalDate.of(on.getYear() - 1, 12, 31));
        }
        return seen.stream().distinct().toList();
    }

    private void add(List<FigureSeen> seen, String parameter, LocalDate day) {
        pack.figures()
                .inForce(parameter, county, residence == null ? "any" : residence, day)
                .map(FigureUses::seen)
                .ifPresent(seen::add);
    }

    private static FigureSeen seen(Figure figure) {
        return new FigureSeen(
                figure.parameter(),
                figure.area(),
                figure.residence(),
                figure.text(),
                figure.unit(),
                figure.from(),
                figure.status().word(),
                figure.basis());
    }
}
