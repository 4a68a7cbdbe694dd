package org.doudi.connectors.feed.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.HoldReason;

/** Counts the bad rows of a delivery, and by what they are bad. */
final class BadRowShare {

    private static final int TOLD = 3;

    private final BigDecimal most;
    private final Map<String, Long> byFault = new HashMap<>();
    private long bad;

    BadRowShare(BigDecimal most) {
        this.most = most;
    }

    void count(List<BadRow> rows) {
        bad += rows.size();
        rows.forEach(row -> byFault.merge(row.column() + " " + row.reason().code(), 1L, Long::sum));
    }

    Optional<HoldReason> tooMany(long rows) {
        if (BigDecimal.valueOf(bad).compareTo(most.multiply(BigDecimal.valueOf(rows))) <= 0) {
            return Optional.empty();
        }
        String share = percent(BigDecimal.valueOf(bad).divide(BigDecimal.valueOf(rows), 4, RoundingMode.HALF_UP));
        return Optional.of(new HoldReason.TooManyBadRows(
                "%d of %d rows are bad (%s, more than %s): %s. Correct them and send again, or release the file as it is"
                        .formatted(bad, rows, share, percent(most), mostFrequent()),
                "%d 行中有 %d 行有误（%s，超过 %s）：%s。请更正后重新发送，或按原样放行"
                        .formatted(rows, bad, share, percent(most), mostFrequent())));
    }

    private String mostFrequent() {
        return byFault.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .map(fault -> fault.getKey() + " × " + fault.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }
}
