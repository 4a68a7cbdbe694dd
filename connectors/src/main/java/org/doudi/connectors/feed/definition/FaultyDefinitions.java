package org.doudi.connectors.feed.definition;

import java.util.List;
import java.util.stream.Collectors;

/** The definition files cannot be used as they are; names every fault in all of them. */
public final class FaultyDefinitions extends RuntimeException {

    private final transient List<DefinitionFault> faults;

    FaultyDefinitions(List<DefinitionFault> faults) {
        super(faults.stream().map(DefinitionFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<DefinitionFault> faults() {
        return faults;
    }
}
