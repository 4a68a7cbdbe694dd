package org.doudi.engine.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** From when on rows of the households feed no longer stood, seen from one day. Usable by many threads. */
final class Departures {

    /** A row's series, the known point at which it closed, and the county that it speaks of. */
    private record End(int series, long closed, String county) {}

    private final List<KnownDelivery> deliveries;
    private final LocalDate on;
    private final int months;
    private final Map<Long, LocalDate> dataDates;
    private final Map<End, Optional<LocalDate>> ends = new ConcurrentHashMap<>();

    /**
     * @param months how many months after it a departure is still of interest
     */
    Departures(KnownDeliveries known, LocalDate on, int months) {
        this.deliveries = known.all().stream()
                .filter(delivery -> delivery.feed().equals("households"))
                .sorted(Comparator.comparing(KnownDelivery::number))
                .toList();
        dataDates = deliveries.stream().collect(Collectors.toMap(KnownDelivery::id, KnownDelivery::dataDate));
        this.on = on;
        this.months = months;
    }

    /** Rows closed at an earlier known point than this are of no interest; empty when no closed row is. */
    OptionalLong firstClosing() {
        return deliveries.stream()
                .filter(delivery -> isRecent(delivery.dataDate()))
                .mapToLong(KnownDelivery::number)
                .min();
    }

    /** Data date of the delivery with which a row ended, if that was not too long ago and the row had been said by the day. */
    Optional<LocalDate> recent(MemberRow row) {
        return end(row).filter(this::isRecent)
                .filter(left -> !dataDates.get(row.delivery()).isAfter(on));
    }

    /** Data date of the delivery with which a row ended; empty when none ended it. */
    Optional<LocalDate> end(MemberRow row) {
        return ends.computeIfAbsent(
                new End(row.series(), row.closed(), row.place().county()), this::end);
    }

    /** First later day on which {@link #recent} answers otherwise. */
    Optional<LocalDate> look(MemberRow row) {
        LocalDate said = dataDates.get(row.delivery());
        return end(row).filter(this::isRecent).map(left -> said.isAfter(on) ? said : left.plusMonths(months));
    }

    private boolean isRecent(LocalDate left) {
        return left.plusMonths(months).isAfter(on);
    }

    /** A row ends with the next delivery that covers its county, in whichever series that is. */
    private Optional<LocalDate> end(End row) {
        return deliveries.stream()
                .filter(delivery -> delivery.series() == row.series() && delivery.number() < row.closed())
                .max(KnownDelivery.ORDER)
                .filter(last -> last.coverage().covers(row.county()))
                .flatMap(last -> deliveries.stream()
                        .filter(next -> next.sender().equals(last.sender())
                                && next.coverage().covers(row.county())
                                && KnownDelivery.ORDER.compare(next, last) > 0)
                        .findFirst()
                        .map(KnownDelivery::dataDate));
    }
}
