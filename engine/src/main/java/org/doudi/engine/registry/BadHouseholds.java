package org.doudi.engine.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Households that a bad row of a households delivery names: not known whole while that delivery is the current one. */
final class BadHouseholds {

    private static final String FEED = "households";

    private final KnownDeliveries deliveries;
    private final Map<Long, Set<String>> numbersByDelivery;
    private final Map<String, Set<String>> byCounty = new ConcurrentHashMap<>();

    private BadHouseholds(KnownDeliveries deliveries, Map<Long, Set<String>> numbersByDelivery) {
        this.deliveries = deliveries;
        this.numbersByDelivery = numbersByDelivery;
    }

    /** A row that was read again after the known point is still bad there. */
    static BadHouseholds read(Connection connection, KnownDeliveries deliveries, KnownPoint known) throws SQLException {
        Map<Long, Set<String>> numbers = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select delivery, household from quarantine where delivery = any (?) and household is not null"
                        + " and (number is null or number > ?)")) {
            query.setObject(1, deliveries.holding(FEED).newestDeliveries());
            query.setLong(2, known.number());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    numbers.computeIfAbsent(row.getLong(1), delivery -> new HashSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return new BadHouseholds(deliveries, numbers);
    }

    /** Whether a bad row of the newest households delivery that covers the county names the household. */
    boolean names(String household, String county) {
        return in(county).contains(household);
    }

    /** All numbers that the newest households delivery that covers the county names. */
    Set<String> in(String county) {
        return byCounty.computeIfAbsent(county, this::inCurrent);
    }

    private Set<String> inCurrent(String county) {
        return deliveries.current(FEED, county).stream()
                .flatMap(delivery -> numbersByDelivery.getOrDefault(delivery.id(), Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
