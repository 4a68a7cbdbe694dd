package org.doudi.engine.registry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doudi.connectors.feed.RegionDirectory;

/** Divisions that grow while somebody watches. */
final class Township implements RegionDirectory {

    private final Set<String> known = new HashSet<>(List.of("220102001", "220103001"));

    void add(String township) {
        known.add(township);
    }

    @Override
    public boolean isCounty(String code) {
        return code.startsWith("2201") && code.length() == 6;
    }

    @Override
    public boolean isTownshipOf(String township, String county) {
        return known.contains(township) && township.startsWith(county);
    }

    @Override
    public boolean isVillageOf(String village, String township) {
        return village.startsWith(township);
    }

    @Override
    public String current(String code) {
        return code;
    }
}
