package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.doudi.engine.screening.Finding.Reason;

/** Compares a finished run with the one before: a night that is unlike the last one waits until somebody has looked. */
@ApplicationScoped
public class Brake {

    private static final Comparator<Movement> FURTHEST_FIRST = Comparator.comparingLong(Movement::households)
            .reversed()
            .thenComparing(Movement::kind)
            .thenComparing(Movement::code);

    private final ScreeningConfig.Brake limits;

    @Inject
    Brake(ScreeningConfig config) {
        this.limits = config.brake();
    }

    Brake(ScreeningConfig.Brake limits) {
        this.limits = limits;
    }

    /**
     * A run that sends nothing is compared all the same, for whoever wants to see, and has no reason to be held.
     *
     * @param agree whether the run's sums agree
     * @param before the run before that stands and could send; empty when there is none
     */
    Finding judge(Run run, Sums sums, boolean agree, Optional<Run> before) {
        Optional<Run> compared = before.filter(
                earlier -> earlier.sums().filter(Sums::isComparable).isPresent());
        List<Movement> movements = compared.map(
                        earlier -> movements(earlier.sums().orElseThrow(), sums))
                .orElse(List.of());
        List<Reason> reasons = new ArrayList<>();
        // A city of which nothing is known yet has nobody to tell, and would hold up the first night that has.
        if (compared.isEmpty() && sums.households() > 0) {
            reasons.add(Reason.FIRST_RUN);
        }
        if (!movements.isEmpty()) {
            reasons.add(Reason.MOVED);
        }
        if (!agree) {
            reasons.add(Reason.SUMS_DISAGREE);
        }
        if (before.filter(Run::held).isPresent()) {
            reasons.add(Reason.EARLIER_HELD);
        }
        return new Finding(
                run.movesReferrals() ? reasons : List.of(),
                compared.map(Run::number).orElse(null),
                movements);
    }

    private List<Movement> movements(Sums before, Sums after) {
        TreeSet<String> names = new TreeSet<>(before.reached().keySet());
        names.addAll(after.reached().keySet());
        return names.stream()
                .map(name -> Movement.of(
                        name,
                        before.reached().getOrDefault(name, 0L),
                        after.reached().getOrDefault(name, 0L)))
                .filter(movement -> movement.isBeyond(limits.households(), limits.percent()))
                .sorted(FURTHEST_FIRST)
                .toList();
    }
}
