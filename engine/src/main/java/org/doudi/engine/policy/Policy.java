package org.doudi.engine.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A compiled pack. Immutable and safe for many threads; each thread decides with a {@link Decider} of its own. */
public final class Policy {

    private record PlaceAndDay(String area, String residence, LocalDate on) {}

    /**
     * Figures of a place and day, with the verdicts that its households share, take up to 600 kB: a service that decides every
     * night for a year must not keep them all.
     */
    private static final int MOST_RESOLVED = 200;

    private final PolicyPack pack;
    private final CompiledRules rules;
    private final Figures figures;
    private final Map<PlaceAndDay, PlaceFigures> resolved = new ConcurrentHashMap<>();

    Policy(PolicyPack pack, CompiledRules rules) {
        this(pack, rules, pack.figures());
    }

    private Policy(PolicyPack pack, CompiledRules rules, Figures figures) {
        this.pack = pack;
        this.rules = rules;
        this.figures = figures;
    }

    public PolicyPack pack() {
        return pack;
    }

    public PackVersion version() {
        return pack.version();
    }

    /** The figures it decides with: the pack's, but for those on trial. */
    public Figures figures() {
        return figures;
    }

    /** The same rules over figures of which some are on trial. Costs nothing. */
    public Policy trying(Collection<Figures.Trial> trials) {
        return new Policy(pack, rules, figures.trying(trials));
    }

    /** One thread's means to decide. Lease it once and close it at the end of the work. */
    public Decider decider() {
        return new Decider(this, null);
    }

    Decider decider(Coverage coverage) {
        return new Decider(this, coverage);
    }

    /** The most that a program grants in a place on a day; none when the pack sets no ceiling. */
    public List<Ceiling> ceilings(String program, String area, String residence, LocalDate on) {
        return pack.ceilings().of(program, figuresIn(area, residence, on));
    }

    /** One thread's means to ask about the areas of the city. */
    public CityDecider cityDecider() {
        return new CityDecider(this);
    }

    CompiledRules rules() {
        return rules;
    }

    /** @param residence null where it is not known: then the figures that are for both urban and rural places */
    PlaceFigures figuresIn(String area, String residence, LocalDate on) {
        String who = residence == null ? Figures.ANY : residence;
        PlaceAndDay place = new PlaceAndDay(area, who, on);
        PlaceFigures there = resolved.get(place);
        if (there == null) {
            there = PlaceFigures.resolve(figures, pack.rulebook(), area, who, on);
            if (resolved.size() >= MOST_RESOLVED) {
                resolved.clear();
            }
            resolved.put(place, there);
        }
        return there;
    }
}
