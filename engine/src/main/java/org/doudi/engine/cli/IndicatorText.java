package org.doudi.engine.cli;

import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.explanation.CityInquiry;
import org.doudi.engine.indicator.StoredIndicator;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.Indicator;

/** An indicator of the city as people read it on a terminal. */
final class IndicatorText {

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    IndicatorText(Language language) {
        this.language = language;
    }

    List<String> lines(CityInquiry told) {
        lines.add(
                told.code() + " " + language.of(told.title().zh(), told.title().en()));
        lines.add("      " + told.basis());
        told.indicators().forEach(this::indicator);
        if (lines.stream().anyMatch(line -> line.contains("†"))) {
            lines.add("");
            lines.add(language.text("explain.dagger"));
        }
        return lines;
    }

    private void indicator(StoredIndicator stored) {
        Indicator indicator = stored.indicator();
        lines.add("");
        lines.add(language.text(
                "explain.indicator",
                indicator.area(),
                indicator.residence() == null ? "" : language.text("explain.residence." + indicator.residence()),
                language.text("explain.state." + indicator.state().word()),
                shown(indicator.value()),
                shown(indicator.target()),
                indicator.due() == null ? language.text("explain.always") : indicator.due(),
                stored.date(),
                stored.run()));
        if (!indicator.missing().isEmpty()) {
            lines.add("      " + language.text("explain.pending", String.join(", ", indicator.missing())));
        }
        indicator.grounds().forEach(this::ground);
    }

    private void ground(Indicator.Ground ground) {
        String line =
                "      " + language.text("explain.role." + ground.role().name().toLowerCase(java.util.Locale.ROOT))
                        + " " + ground.what();
        if (ground.status() == null) {
            lines.add(line + " = " + shown(ground.value()));
        } else {
            String dagger = ground.status() == FigureStatus.ADOPTED ? "" : "†";
            lines.add(line + dagger + " = " + shown(ground.value()) + "  "
                    + language.text(
                            "explain.ground",
                            ground.from(),
                            language.text("explain.status." + ground.status().word()),
                            ground.basis()));
        }
    }

    private String shown(java.math.BigDecimal value) {
        return value == null ? language.text("explain.untold") : value.toPlainString();
    }
}
