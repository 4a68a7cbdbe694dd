package org.doudi.engine.screening;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.Outcome.Kind;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Rational;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;

/** Nights of a town whose decisions are told beforehand: what each household gets, by its number. */
public final class Night {

    static final Policy QUIETWATER =
            PolicyPack.load(Path.of("src/test/resources/packs/quietwater")).compile();

    private final Screening screening;
    private final Policy policy;
    private final ConcurrentHashMap<String, Function<Household, List<Outcome>>> told = new ConcurrentHashMap<>();
    private HeldRuns release;
    private boolean full = true;
    private Function<Household, List<Outcome>> others = household -> List.of();
    private Function<Household, SortedMap<String, Integer>> counted = household -> new TreeMap<>();

    public Night(Screening screening) {
        this(screening, QUIETWATER);
    }

    /** Under another pack, which tells no decisions either. */
    public Night(Screening screening, Policy policy) {
        this.screening = screening;
        this.policy = policy;
    }

    /** Somebody looks at every run that is held, and releases it. */
    public Night releasedBy(HeldRuns held) {
        release = held;
        return this;
    }

    public Night everyone(Function<Household, List<Outcome>> outcomes) {
        told.clear();
        others = outcomes;
        return this;
    }

    public Night household(String number, Function<Household, List<Outcome>> outcomes) {
        told.put(number, outcomes);
        return this;
    }

    /** What each household adds to the city's counts. */
    public Night counting(Function<Household, SortedMap<String, Integer>> tallies) {
        counted = tallies;
        return this;
    }

    /** From now on nights look only at what may have changed, where that can be told. */
    public Night changedOnly() {
        full = false;
        return this;
    }

    public Run on(String date) {
        return on(date, false, ScreeningWatcher.NONE);
    }

    public Run on(String date, boolean shadow, ScreeningWatcher watcher) {
        Run run = screening.screen(
                new ScreeningOrder(LocalDate.parse(date), Optional.empty(), shadow, full),
                policy,
                this::deciding,
                watcher);
        if (release != null && run.held()) {
            release.release(run.number(), "李", "看过了");
        }
        return run;
    }

    private Deciding deciding() {
        return new Deciding() {
            @Override
            public Decision decide(Household household, LocalDate on) {
                return new Decision(
                        household.number(),
                        on,
                        on.plusYears(1),
                        null,
                        told.getOrDefault(household.number(), others).apply(household),
                        List.of(new Reading(
                                "income.below",
                                null,
                                TestResult.FAIL,
                                Rational.of(new BigDecimal("12.50")),
                                Rational.of(BigDecimal.TEN),
                                new TreeSet<>(),
                                new TreeSet<>())),
                        counted.apply(household));
            }

            @Override
            public void close() {}
        };
    }

    /** A layer. */
    public static Outcome category(String code) {
        return outcome(Kind.CATEGORY, code, null, null, List.of());
    }

    public static Outcome warning(String code, Severity severity, Household household) {
        return outcome(Kind.WARNING, code, household.members().get(0).person(), severity, List.of());
    }

    /** A referral that one warning about the head asks for. */
    public static Outcome referral(String program, String reason, Severity severity, Household household) {
        return outcome(
                Kind.REFERRAL,
                program,
                null,
                severity,
                List.of(new Outcome.Cause(reason, household.members().get(0).person(), severity)));
    }

    private static Outcome outcome(Kind kind, String code, Long person, Severity severity, List<Outcome.Cause> causes) {
        return new Outcome(
                kind, code, person, severity, null, Outcome.Status.PROPOSED, new TreeSet<>(), "rule " + code, causes);
    }
}
