package org.doudi.engine.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A pack was refused. Holds every fault found, sorted by place. */
public final class PackFaulty extends RuntimeException {

    private final transient List<Fault> faults;

    PackFaulty(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
