package org.doudi.engine.city;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doudi.connectors.feed.RegionDirectory;

/** The pack's divisions as whoever reads the files asks for them. */
record DivisionsOfTheTown(Divisions divisions, Map<String, String> townships, Set<String> villages)
        implements RegionDirectory {

    static DivisionsOfTheTown of(Divisions divisions) {
        Map<String, String> townships = divisions.townships().stream()
                .collect(Collectors.toMap(Divisions.Region::code, Divisions.Region::parent));
        Set<String> villages = Stream.of(true, false)
                .map(divisions::villages)
                .flatMap(List::stream)
                .map(village -> village.code() + " of " + village.township())
                .collect(Collectors.toSet());
        return new DivisionsOfTheTown(divisions, townships, villages);
    }

    @Override
    public boolean isCounty(String code) {
        return divisions.counties().contains(code);
    }

    @Override
    public boolean isTownshipOf(String township, String county) {
        return county.equals(townships.get(township));
    }

    @Override
    public boolean isVillageOf(String village, String township) {
        return villages.contains(village + " of " + township);
    }

    @Override
    public String current(String code) {
        return divisions.counties().stream()
                .filter(county -> divisions.formerCode(county).equals(code))
                .findFirst()
                .orElse(code);
    }
}
