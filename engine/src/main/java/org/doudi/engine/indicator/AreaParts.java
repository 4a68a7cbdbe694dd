package org.doudi.engine.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.Regions;

/** The counties, townships and communities of every area, gathered in one walk over the divisions. */
final class AreaParts {

    private final Regions regions;
    private final Map<String, List<String>> counties = new HashMap<>();
    private final Map<String, List<Region>> townships = new HashMap<>();
    private final Map<String, List<Region>> communities = new HashMap<>();

    AreaParts(Regions regions) {
        this.regions = regions;
        for (Region region : regions.all()) {
            switch (region.level()) {
                case "county" ->
                    regions.upwards(region.code())
                            .forEach(area -> of(area, counties).add(region.code()));
                case "township" ->
                    regions.upwards(region.code())
                            .forEach(area -> of(area, townships).add(region));
                case "village" -> of(region.parent(), communities).add(region);
                default -> {}
            }
        }
    }

    /** Those of the area, or the one that the area lies in. */
    List<String> counties(String area) {
        List<String> within = counties.get(area);
        return within != null
                ? within
                : regions.upwards(area).stream().filter(regions::isCounty).toList();
    }

    List<Region> townships(String area) {
        return townships.getOrDefault(area, List.of());
    }

    List<Region> communitiesOf(Region township) {
        return communities.getOrDefault(township.code(), List.of());
    }

    private static <T> List<T> of(String code, Map<String, List<T>> parts) {
        return parts.computeIfAbsent(code, area -> new ArrayList<>());
    }
}
