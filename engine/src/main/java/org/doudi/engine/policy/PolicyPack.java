package org.doudi.engine.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

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
    private final List<ParsedRule> parsedRules;
    private final Rulebook rulebook;
    private final ReasonGrounds reasonGrounds;
    private final Ceilings ceilings;
    private final Measures measures;
    private final List<IndicatorRule> indicators;

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
        RuleParser parser = new RuleParser(faults);
        parsedRules = parser.parse(new RuleSources(files, faults).read(manifest.allStages()));
        rulebook = rulebook(faults);
        reasonGrounds = ReasonGrounds.read(files, figures.parameters(), faults);
        ceilings = Ceilings.read(files, rulebook.terms(), programs, faults);
        new RuleCheck(rulebook, programs, manifest.allStages(), faults).check(parsedRules, !parser.incomplete());
        measures = Measures.read(
                files, figures, kinds, parser.incomplete() ? null : concluded(Saying.TALLY::equals), feedAges, faults);
        indicators = new IndicatorReader(measures, figures, kinds, manifest.cityStages(), faults).read(parsedRules);
        requireFigures(faults);
    }

    private Rulebook rulebook(Faults faults) {
        Terms terms = new Terms(
                new Names(figures.parameters()),
                new Names(concluded(Saying.MARK::equals)),
                new Names(concluded(Saying.RATE::equals)),
                new Names(concluded(Saying.TALLY::equals)),
                new Names(concluded(Saying::concludes)),
                kinds,
                incomeKinds);
        Tests tests = Tests.read(files, terms, feedAges, faults);
        return new Rulebook(terms, tests, Citations.of(tests, parsedRules), Amounts.read(files, terms, faults));
    }

    private SortedSet<String> concluded(Predicate<Saying> sayings) {
        SortedSet<String> names = new TreeSet<>();
        for (ParsedRule rule : parsedRules) {
            if (sayings.test(rule.saying())) {
                names.add(rule.said().first());
            }
        }
        return names;
    }

    private void requireFigures(Faults faults) {
        for (String parameter : List.of(Income.WINDOW, Income.COST_RATE, Spending.WINDOW)) {
            if (!figures.parameters().contains(parameter)) {
                faults.add(
                        "figure.required",
                        Position.of("standards"),
                        new Text("缺少参数 " + parameter + "。", "The parameter " + parameter + " is missing."),
                        new Text("请在 standards 中补一行。", "Add a row for it to standards."));
            }
        }
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
        return compile(KeptRules.nowhere());
    }

    /** The same, in a tenth of the time when an earlier process kept what it compiled. */
    public Policy compile(KeptRules kept) {
        return new Policy(this, CompiledRules.compile(this, kept));
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

    /** What reasons of referrals rest on. */
    public ReasonGrounds reasonGrounds() {
        return reasonGrounds;
    }

    Ceilings ceilings() {
        return ceilings;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Every rule, in the order of stages and files. */
    public List<RuleInfo> rules() {
        return parsedRules.stream().map(ParsedRule::info).toList();
    }

    /** Every code that its rules may conclude of a household or a member, sorted. */
    public List<String> codes() {
        return List.copyOf(concluded(Saying::concludes));
    }

    /** Every test, in the pack's order. */
    public List<PackTest> tests() {
        return rulebook.tests().all();
    }

    /** Null when the pack has no such test. */
    public PackTest test(String code) {
        return rulebook.tests().find(code);
    }

    /** Every named amount, in the pack's order. */
    public List<Amount> amounts() {
        return rulebook.amounts().all();
    }

    /** What the rules say of the city's indicators, in their order; none in a pack that watches none. */
    public List<IndicatorRule> indicators() {
        return indicators;
    }

    /** Null when the pack has no such measure. */
    public AreaMeasure measure(String code) {
        return measures.find(code);
    }

    /** Whether a township is of a kind, by what its name ends with. */
    public boolean isTownshipOfKind(Region township, String kind) {
        return AreaKinds.isKind(kinds, township, kind);
    }

    Measures measures() {
        return measures;
    }

    List<ParsedRule> parsedRules() {
        return parsedRules;
    }

    Rulebook rulebook() {
        return rulebook;
    }

    /** Whether the relation, in the bureau's word, is the head of a household. */
    public boolean isHead(String relation) {
        return kinds.plays("households", relation, Kinds.HEAD);
    }
}
