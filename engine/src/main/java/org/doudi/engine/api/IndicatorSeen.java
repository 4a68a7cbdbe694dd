package org.doudi.engine.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doudi.engine.indicator.StoredIndicator;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.Text;

/**
 * How an indicator stood at the end of a screening.
 *
 * @param title in both languages; null when the pack in force no longer has the rule
 * @param areaName null when the pack in force no longer lists the division
 * @param residence {@code urban} or {@code rural}; null for the area as a whole
 * @param value four decimals; null when it cannot be told
 * @param target null when no row is in force
 * @param due null when it has to be met at all times
 * @param state {@code met}, {@code not_met}, {@code unknown} or {@code open}
 * @param missing feeds, or {@code parameter:NAME}, without which it cannot be told
 * @param grounds every figure and count behind it
 */
public record IndicatorSeen(
        int screening,
        LocalDate date,
        String code,
        Text title,
        String area,
        String areaName,
        String residence,
        BigDecimal value,
        BigDecimal target,
        LocalDate due,
        String state,
        Set<String> missing,
        String rule,
        String basis,
        List<GroundSeen> grounds) {

    /**
     * One number behind an indicator.
     *
     * @param role {@code value}, {@code target}, {@code condition} or {@code progress}
     * @param status of a figure: {@code adopted}, {@code floor}, {@code analogue} or {@code placeholder}; null for counts
     */
    public record GroundSeen(String role, String what, BigDecimal value, String status, LocalDate from, String basis) {

        static GroundSeen of(Indicator.Ground ground) {
            return new GroundSeen(
                    ground.role().name().toLowerCase(Locale.ROOT),
                    ground.what(),
                    ground.value(),
                    ground.status() == null ? null : ground.status().word(),
                    ground.from(),
                    ground.basis());
        }
    }

    static IndicatorSeen of(StoredIndicator stored, PolicyPack pack) {
        Indicator indicator = stored.indicator();
        IndicatorRule rule = pack.indicators().stream()
                .filter(each -> each.name().equals(indicator.rule()))
                .findFirst()
                .orElse(null);
        Region area = pack.regions().find(indicator.area());
        return new IndicatorSeen(
                stored.run(),
                stored.date(),
                indicator.code(),
                rule == null ? null : rule.title(),
                indicator.area(),
                area == null ? null : area.name(),
                indicator.residence(),
                indicator.value(),
                indicator.target(),
                indicator.due(),
                indicator.state().word(),
                indicator.missing(),
                indicator.rule(),
                rule == null ? null : rule.basis(),
                indicator.grounds().stream().map(GroundSeen::of).toList());
    }
}
