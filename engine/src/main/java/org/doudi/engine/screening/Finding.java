package org.doudi.engine.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the brake found when a run ended.
 *
 * @param reasons why the run's messages stay until somebody has looked; empty when nothing holds them
 * @param comparedWith number of the run before; null when there was none to compare with
 * @param movements what moved by more than the brake allows, the furthest first
 */
public record Finding(List<Reason> reasons, Integer comparedWith, List<Movement> movements) {

    /** Why a run is held. */
    public enum Reason {
        /** There is no run before that knew a household. */
        @JsonProperty("first_run")
        FIRST_RUN,
        /** A code or a queue moved too far. */
        @JsonProperty("moved")
        MOVED,
        /** The run's sums do not agree. */
        @JsonProperty("sums_disagree")
        SUMS_DISAGREE,
        /** An earlier run is held, and its messages go first. */
        @JsonProperty("earlier_held")
        EARLIER_HELD;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        reasons = List.copyOf(reasons);
        movements = List.copyOf(movements);
    }

    /** Whether something of the run itself holds it, not only a run before. */
    boolean holdsByItself() {
        return reasons.stream().anyMatch(reason -> reason != Reason.EARLIER_HELD);
    }

    /** The run that it was compared with. */
    public Optional<Integer> before() {
        return Optional.ofNullable(comparedWith);
    }
}
