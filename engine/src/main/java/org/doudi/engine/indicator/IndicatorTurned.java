package org.doudi.engine.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.Text;
import org.doudi.engine.referral.CityNotice;

/**
 * {@code org.doudi.indicator.turned}: tells the city that an indicator is no longer met, or that its day came without it.
 *
 * @param residence {@code urban} or {@code rural}; null for the area as a whole
 * @param was its state at the run before
 * @param value four decimals
 * @param due null when it has to be met at all times
 */
record IndicatorTurned(
        String code,
        Text title,
        String area,
        String areaName,
        String residence,
        String was,
        String state,
        BigDecimal value,
        BigDecimal target,
        LocalDate due,
        String basis,
        int run,
        LocalDate runDate,
        String packVersion) {

    /** What its notices' subjects begin with. */
    static final String SUBJECT = "indicator/";

    private static final String TYPE = "org.doudi.indicator.turned";

    static CityNotice notice(Indicator indicator, String was, IndicatorNight night) {
        var pack = night.policy().pack();
        IndicatorRule rule = pack.indicators().stream()
                .filter(each -> each.name().equals(indicator.rule()))
                .findFirst()
                .orElseThrow();
        Region area = pack.regions().find(indicator.area());
        String residence = indicator.residence() == null ? "" : "/" + indicator.residence();
        return new CityNotice(
                TYPE,
                SUBJECT + indicator.code() + "/" + indicator.area() + residence + "/run/" + night.run(),
                pack.manifest().area(),
                night.started(),
                new IndicatorTurned(
                        indicator.code(),
                        rule.title(),
                        indicator.area(),
                        area.name(),
                        indicator.residence(),
                        was,
                        indicator.state().word(),
                        indicator.value(),
                        indicator.target(),
                        indicator.due(),
                        rule.basis(),
                        night.run(),
                        night.on(),
                        pack.version().sha256()));
    }
}
