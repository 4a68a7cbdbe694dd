package org.doudi.engine.policy;

import java.util.Collection;

/** A compiled pack. Immutable and safe for many threads; each thread decides with a {@link Decider} of its own. */
public final class Policy {

    private final PolicyPack pack;
    private final Figures figures;

    Policy(PolicyPack pack) {
        this(pack, pack.figures());
    }

    private Policy(PolicyPack pack, Figures figures) {
        this.pack = pack;
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
        return new Policy(pack, figures.trying(trials));
    }

    /** One thread's means to decide. Lease it once and close it at the end of the work. */
    public Decider decider() {
        return new Decider(this);
    }
}
