package org.doudi.engine.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.AreaMeasure;
import org.doudi.engine.policy.CityDecider.Area;
import org.doudi.engine.policy.IndicatorRule;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.Term;
import org.doudi.engine.registry.Facility;
import org.doudi.engine.registry.Resource;

/** Counts, area by area, what the pack's measures are made of. */
final class AreaCounts {

    private static final String FACILITIES = "facilities";
    private static final String RESOURCES = "resources";

    private final PolicyPack pack;
    private final AreaParts parts;
    private final CityFacts city;
    private final LocalDate on;
    private final Set<Term> terms = new HashSet<>();
    private final Set<String> feeds = new TreeSet<>();

    AreaCounts(PolicyPack pack, CityFacts city, LocalDate on) {
        this.pack = pack;
        parts = new AreaParts(pack.regions());
        this.city = city;
        this.on = on;
        for (IndicatorRule rule : pack.indicators()) {
            Stream.concat(rule.checks().stream().map(IndicatorRule.Check::measure), Stream.ofNullable(rule.progress()))
                    .forEach(this::want);
        }
    }

    private void want(AreaMeasure measure) {
        terms.addAll(measure.part());
        terms.addAll(measure.whole());
        feeds.addAll(measure.feeds());
    }

    AreaFacts of(Area area) {
        Region region = area.region();
        Map<String, BigDecimal> counts = new HashMap<>();
        for (Term term : terms) {
            count(term, region).ifPresent(count -> counts.put(term.toString(), count));
        }
        List<String> counties = parts.counties(region.code());
        return new AreaFacts(region.code(), area.residence(), counts, missing(counties), behind(counties));
    }

    /** Missing in the area is what is missing in any county of it. */
    private Set<String> missing(List<String> counties) {
        Set<String> missing = new TreeSet<>();
        counties.forEach(county -> missing.addAll(city.missing().apply(county)));
        return missing;
    }

    private Set<String> behind(List<String> counties) {
        Set<String> behind = new TreeSet<>(feeds);
        behind.removeIf(
                feed -> counties.stream().noneMatch(county -> city.behind().test(feed, county)));
        return behind;
    }

    private java.util.Optional<BigDecimal> count(Term term, Region area) {
        return switch (term.word()) {
            case FIGURE, URBAN, RURAL -> java.util.Optional.empty();
            case FACILITIES ->
                number(open(term.first(), area)
                        .filter(facility -> graded(facility, term.grades()))
                        .count());
            case NEW_PLACES ->
                sum(open(term.first(), area)
                        .filter(facility -> facility.opened().getYear() == on.getYear())
                        .map(Facility::places));
            case TOWNSHIPS -> number(townships(term.first(), area).count());
            case TOWNSHIPS_WITH -> {
                Set<String> served = codes(open(second(term), area).map(Facility::township));
                yield number(townships(term.first(), area)
                        .filter(township -> served.contains(township.code()))
                        .count());
            }
            case COMMUNITIES -> number(communities(term.first(), area).count());
            case COMMUNITIES_WITH -> {
                Set<String> served = codes(open(second(term), area).map(Facility::village));
                yield number(communities(term.first(), area)
                        .filter(community -> served.contains(community.code()))
                        .count());
            }
            case RESOURCES -> number(offered(term.first(), area).count());
            case SERVED -> sum(offered(term.first(), area).map(Resource::served));
            case TALLY ->
                number(parts.counties(area.code()).stream()
                        .mapToLong(county -> tallied(county, term.first()))
                        .sum());
        };
    }

    private long tallied(String county, String name) {
        Map<String, Long> counts = city.tallies().get(county);
        return counts == null ? 0 : counts.getOrDefault(name, 0L);
    }

    private static String second(Term term) {
        return term.arguments().get(1);
    }

    private Stream<Facility> open(String role, Region area) {
        Predicate<Facility> there = switch (area.level()) {
            case "township" -> facility -> area.code().equals(facility.township());
            case "county" -> facility -> area.code().equals(facility.county());
            default -> facility -> true;
        };
        return city.facilities().stream()
                .filter(there)
                .filter(facility -> pack.kinds().plays(FACILITIES, facility.kind(), role)
                        && !facility.opened().isAfter(on));
    }

    private static boolean graded(Facility facility, int[] grades) {
        return grades == null
                || facility.grade() != null && facility.grade() >= grades[0] && facility.grade() <= grades[1];
    }

    private Stream<Resource> offered(String role, Region area) {
        return city.resources().stream()
                .filter(resource -> area.level().equals("city") || area.code().equals(resource.county()))
                .filter(resource -> pack.kinds().plays(RESOURCES, resource.kind(), role)
                        && !resource.from().isAfter(on)
                        && (resource.until() == null || resource.until().isAfter(on)));
    }

    private Stream<Region> townships(String kind, Region area) {
        return parts.townships(area.code()).stream().filter(township -> pack.isTownshipOfKind(township, kind));
    }

    private Stream<Region> communities(String kind, Region area) {
        return townships(kind, area).flatMap(township -> parts.communitiesOf(township).stream());
    }

    private static Set<String> codes(Stream<String> codes) {
        Set<String> all = new HashSet<>();
        codes.forEach(all::add);
        return all;
    }

    private static java.util.Optional<BigDecimal> number(long count) {
        return java.util.Optional.of(BigDecimal.valueOf(count));
    }

    private static java.util.Optional<BigDecimal> sum(Stream<BigDecimal> numbers) {
        return java.util.Optional.of(numbers.filter(number -> number != null).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
