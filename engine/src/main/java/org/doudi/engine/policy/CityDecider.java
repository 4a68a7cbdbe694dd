package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.doudi.engine.policy.Indicator.Ground;
import org.doudi.engine.policy.Indicator.Role;
import org.doudi.engine.policy.Measured.Known;
import org.doudi.engine.policy.Measured.Untold;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;

/** Asks a pack's rules about the areas of its city. For one thread; close it when the work is done. */
public final class CityDecider implements AutoCloseable {

    /** Decimals of a value. */
    private static final int PLACES = 4;

    private final Policy policy;
    private final List<KieSession> sessions;

    CityDecider(Policy policy) {
        this.policy = policy;
        sessions = policy.rules().cityStages().stream()
                .map(stage -> stage.rules().newKieSession())
                .toList();
    }

    /**
     * The areas that some indicator is looked at in, by code.
     *
     * @param on the day on which the pack's lists of counties are read
     */
    public List<Area> areas(LocalDate on) {
        AreaKinds kinds = kinds(on);
        return kinds.all().stream()
                .filter(place -> policy.pack().indicators().stream()
                        .anyMatch(rule -> kinds.isWithin(place.region().code(), place.residence(), rule.within())))
                .map(place -> new Area(place.region(), place.residence()))
                .toList();
    }

    /**
     * An area, or the households of one residence in it.
     *
     * @param residence null for the area as a whole
     */
    public record Area(Region region, String residence) {}

    /** How every indicator of an area stands, in the pack's order. The same facts, day and pack give the same. */
    public List<Indicator> decide(AreaFacts facts, LocalDate on) {
        AreaProfile area = new AreaProfile(facts, kinds(on), policy.pack().measures(), policy.figures(), on);
        for (KieSession session : sessions) {
            var handle = session.insert(area);
            session.fireAllRules(policy.pack().manifest().firingCap());
            // A fact that no rule took up is let go of by the session itself.
            if (!((InternalFactHandle) handle).isDisconnected()) {
                session.delete(handle);
            }
        }
        List<Indicator> indicators = new ArrayList<>();
        for (IndicatorRule rule : policy.pack().indicators()) {
            if (area.within(rule.within())) {
                indicators.add(indicator(rule, area, on));
            }
        }
        return indicators;
    }

    private AreaKinds kinds(LocalDate on) {
        return new AreaKinds(policy.pack(), policy.figures(), on);
    }

    private static Indicator indicator(IndicatorRule rule, AreaProfile area, LocalDate on) {
        SortedSet<String> missing = new TreeSet<>();
        boolean told = true;
        for (IndicatorRule.Check check : rule.checks()) {
            told &= area.check(check.measure(), check.sign(), check.target()) != TestResult.UNKNOWN;
            addMissing(area.measured(check.measure()), missing);
            if (rule.due().judgesLastMonth()) {
                missing.addAll(area.behind(check.measure()));
            }
            addMissing(area.target(check.target()), missing);
        }
        IndicatorState late = rule.due().hasCome(on) ? IndicatorState.NOT_MET : IndicatorState.OPEN;
        boolean toldWhole = told && !(rule.due().judgesLastMonth() && !missing.isEmpty());
        IndicatorState state =
                area.isMet(rule.number()) ? IndicatorState.MET : toldWhole ? late : IndicatorState.UNKNOWN;
        IndicatorRule.Check first = rule.checks().get(0);
        return new Indicator(
                rule.code(),
                area.facts().area(),
                area.facts().residence(),
                shown(area.measured(first.measure())),
                area.target(first.target()) instanceof Known target
                        ? target.value().plain()
                        : null,
                rule.due().on(on),
                state,
                missing,
                rule.name(),
                grounds(rule, area));
    }

    private static void addMissing(Measured measured, SortedSet<String> missing) {
        if (measured instanceof Untold untold) {
            missing.addAll(untold.missing());
        }
    }

    private static BigDecimal shown(Measured measured) {
        return measured instanceof Known known ? known.value().rounded(PLACES) : null;
    }

    private static List<Ground> grounds(IndicatorRule rule, AreaProfile area) {
        List<Ground> grounds = new ArrayList<>();
        for (IndicatorRule.Check check : rule.checks()) {
            boolean first = check == rule.checks().get(0);
            addTerms(check.measure(), first ? Role.VALUE : Role.CONDITION, area, grounds);
            if (check.target() != null) {
                area.figure(check.target(), area.residence())
                        .ifPresent(figure -> grounds.add(ground(first ? Role.TARGET : Role.CONDITION, figure)));
            }
        }
        if (rule.progress() != null) {
            addTerms(rule.progress(), Role.PROGRESS, area, grounds);
            grounds.add(new Ground(
                    Role.PROGRESS, rule.progress().code(), shown(area.measured(rule.progress())), null, null, null));
        }
        return grounds;
    }

    private static void addTerms(AreaMeasure measure, Role role, AreaProfile area, List<Ground> grounds) {
        List<Term> terms = new ArrayList<>(measure.part());
        terms.addAll(measure.whole());
        for (Term term : terms) {
            grounds.add(area.figure(term)
                    .map(figure -> ground(role, term.toString(), figure))
                    .orElseGet(() -> new Ground(
                            role,
                            term.toString(),
                            area.value(term) instanceof Known known
                                    ? known.value().plain()
                                    : null,
                            null,
                            null,
                            null)));
        }
    }

    private static Ground ground(Role role, Figure figure) {
        return ground(role, figure.parameter(), figure);
    }

    private static Ground ground(Role role, String what, Figure figure) {
        return new Ground(role, what, figure.value(), figure.status(), figure.from(), figure.basis());
    }

    @Override
    public void close() {
        sessions.forEach(KieSession::dispose);
    }
}
