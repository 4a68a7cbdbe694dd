package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which areas of a pack's city indicators may speak of, and what each is called. */
final class AreaKinds {

    static final String CITY = "city";
    static final String COUNTY = "county";
    /** A county's urban and its rural households, each by itself. */
    static final String COUNTY_RESIDENCE = "county_residence";
    /** The feed under which the pack lists what the names of townships end with. */
    static final String REGIONS = "regions";

    private static final List<String> RESIDENCES = List.of("rural", "urban");

    private final PolicyPack pack;
    private final Figures figures;
    private final LocalDate on;

    AreaKinds(PolicyPack pack, Figures figures, LocalDate on) {
        this.pack = pack;
        this.figures = figures;
        this.on = on;
    }

    /** An area, or the households of one residence in it. */
    record Place(Region region, String residence) {}

    /** The city, its counties, their residences and its townships, by code. */
    List<Place> all() {
        List<Place> places = new ArrayList<>();
        for (Region region : pack.regions().all()) {
            switch (region.level()) {
                case "city" -> addIf(region.code().equals(pack.manifest().area()), region, null, places);
                case "township" -> addIf(inCity(region), region, null, places);
                case "county" -> {
                    addIf(inCity(region), region, null, places);
                    RESIDENCES.forEach(residence -> addIf(inCity(region), region, residence, places));
                }
                default -> {
                    // Provinces and communities have no indicators.
                }
            }
        }
        return places;
    }

    private static void addIf(boolean wanted, Region region, String residence, List<Place> places) {
        if (wanted) {
            places.add(new Place(region, residence));
        }
    }

    private boolean inCity(Region region) {
        return pack.regions().upwards(region.code()).contains(pack.manifest().area());
    }

    /**
     * Whether the area is one of those.
     *
     * @param word {@code city}, {@code county}, {@code county_residence}, a kind of township, or a list of counties among
     *     the figures
     */
    boolean isWithin(String area, String residence, String word) {
        Region region = pack.regions().find(area);
        if (region == null) {
            return false;
        }
        return switch (word) {
            case CITY -> region.level().equals("city");
            case COUNTY -> region.level().equals("county") && residence == null;
            case COUNTY_RESIDENCE -> region.level().equals("county") && residence != null;
            default ->
                residence == null
                        && (region.level().equals("township")
                                ? isKind(pack.kinds(), region, word)
                                : listed(word).contains(area));
        };
    }

    private List<String> listed(String parameter) {
        Optional<Figure> list = figures.inForce(parameter, pack.manifest().area(), "any", on);
        return list.map(Figure::words).orElse(List.of());
    }

    /** Townships are told apart by what their names end with. */
    static boolean isKind(Kinds kinds, Region township, String kind) {
        return kinds.endsLike(REGIONS, township.name(), kind);
    }

    static boolean isKnown(String word, Figures figures, Kinds kinds) {
        return List.of(CITY, COUNTY, COUNTY_RESIDENCE).contains(word)
                || kinds.knows(REGIONS, word)
                || figures.rows(word).stream()
                        .anyMatch(figure -> !figure.words().isEmpty());
    }
}
