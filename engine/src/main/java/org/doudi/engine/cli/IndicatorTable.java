package org.doudi.engine.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.indicator.IndicatorSummary;

/** The city's indicators, a line each: in how many areas each stands how, and between which values. */
record IndicatorTable(Console console) {

    void print(List<IndicatorSummary> indicators) {
        List<List<?>> rows = new ArrayList<>();
        for (IndicatorSummary indicator : indicators) {
            rows.add(List.of(
                    indicator.code(),
                    console.language()
                            .of(indicator.title().zh(), indicator.title().en()),
                    range(indicator.lowest(), indicator.highest()),
                    range(indicator.lowestTarget(), indicator.target()),
                    indicator.due() == null ? "" : indicator.due().toString(),
                    some(indicator.met()),
                    some(indicator.open()),
                    some(indicator.notMet()),
                    some(indicator.unknown())));
        }
        console.table(console.language().texts("indicators.heading"), rows);
    }

    /** Areas may have targets of their own, as they have values. */
    private static String range(BigDecimal lowest, BigDecimal highest) {
        if (lowest == null) {
            return "";
        }
        return lowest.compareTo(highest) == 0 ? plain(lowest) : plain(lowest) + "–" + plain(highest);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** None are left blank, so that the eye finds those that there are. */
    private static Object some(long count) {
        return count == 0 ? "" : (Object) count;
    }
}
