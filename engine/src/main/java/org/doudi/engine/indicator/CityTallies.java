package org.doudi.engine.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** What decisions counted together, by county and name. Not for several threads at once. */
public final class CityTallies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, TreeMap<String, Long>> byCounty = new TreeMap<>();

    /** Adds what one decision counted, as {@link Tallies} writes it; null when nothing. */
    public void add(String county, String text) {
        add(county, text, 1);
    }

    /** Adds what so many decisions counted. */
    void add(String county, String text, long times) {
        if (text == null) {
            return;
        }
        for (String part : text.split(";")) {
            int equals = part.indexOf('=');
            add(county, part.substring(0, equals), times, Integer.parseInt(part.substring(equals + 1)));
        }
    }

    private void add(String county, String name, long times, long count) {
        if (times * count != 0) {
            byCounty.computeIfAbsent(county, c -> new TreeMap<>()).merge(name, times * count, Long::sum);
        }
    }

    public CityTallies plus(CityTallies other) {
        return with(other, 1);
    }

    public CityTallies minus(CityTallies other) {
        return with(other, -1);
    }

    private CityTallies with(CityTallies other, int times) {
        CityTallies sum = new CityTallies();
        byCounty.forEach((county, counts) -> counts.forEach((name, count) -> sum.add(county, name, 1, count)));
        other.byCounty.forEach(
                (county, counts) -> counts.forEach((name, count) -> sum.add(county, name, times, count)));
        sum.byCounty.values().forEach(counts -> counts.values().removeIf(count -> count == 0));
        sum.byCounty.values().removeIf(Map::isEmpty);
        return sum;
    }

    /** By county and name; what nobody counts is not there. */
    Map<String, ? extends Map<String, Long>> byCounty() {
        return byCounty;
    }

    public String text() {
        try {
            return JSON.writeValueAsString(byCounty);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CityTallies read(String text) {
        try {
            CityTallies read = new CityTallies();
            read.byCounty.putAll(JSON.readValue(text, new TypeReference<TreeMap<String, TreeMap<String, Long>>>() {}));
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No tallies (%s)".formatted(text), e);
        }
    }
}
