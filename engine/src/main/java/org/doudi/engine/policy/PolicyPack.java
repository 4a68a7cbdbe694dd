package org.doudi.engine.policy;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** A pack of files, read and checked whole. Immutable. */
public final class PolicyPack {

    private final PackFiles files;
    private final PackVersion version;
    private final Manifest manifest;
    private final Regions regions;
    private final Figures figures;
    private final FeedAges feedAges;
    private final IncomeKinds incomeKinds;
    private final Kinds kinds;
    private final ReferralPrograms programs;
    private final WorkingDays workingDays;

    private PolicyPack(PackFiles files, Faults faults) {
        this.files = files;
        version = files.version();
        manifest = Manifest.read(files, faults);
        regions = Regions.read(files, faults);
        figures = Figures.read(files, regions, faults);
        feedAges = FeedAges.read(files, faults);
        incomeKinds = IncomeKinds.read(files, faults);
        kinds = Kinds.read(files, faults);
        programs = ReferralPrograms.read(files, faults);
        workingDays = WorkingDays.read(files, faults);
    }

    /**
     * Reads a pack from its folder.
     *
     * @throws PackFaulty with every fault found
     */
    public static PolicyPack load(Path folder) {
        return of(PackFiles.read(folder));
    }

    /**
     * Reads a pack from files kept elsewhere, by their path inside the pack.
     *
     * @throws PackFaulty with every fault found
     */
    public static PolicyPack of(Map<String, byte[]> files) {
        return of(PackFiles.of(files));
    }

    private static PolicyPack of(PackFiles files) {
        Faults faults = new Faults();
        PolicyPack pack = new PolicyPack(files, faults);
        faults.throwIfAny();
        return pack;
    }

    /** Compiles the rules: seconds, once for a version. */
    public Policy compile() {
        return new Policy(this);
    }

    public PackVersion version() {
        return version;
    }

    /** Every file by its path inside the pack, so that this version can be kept and read again. */
    public SortedMap<String, byte[]> files() {
        return files.contents();
    }

    public Manifest manifest() {
        return manifest;
    }

    public Regions regions() {
        return regions;
    }

    public Figures figures() {
        return figures;
    }

    public FeedAges feedAges() {
        return feedAges;
    }

    public IncomeKinds incomeKinds() {
        return incomeKinds;
    }

    public Kinds kinds() {
        return kinds;
    }

    public ReferralPrograms programs() {
        return programs;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Whether the relation, in the bureau's word, is the head of a household. */
    public boolean isHead(String relation) {
        return kinds.plays("households", relation, Kinds.HEAD);
    }
}
