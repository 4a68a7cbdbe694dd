package org.doudi.engine.referral;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.Ceiling;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.ReasonGround;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.Regions;
import org.doudi.engine.policy.RuleInfo;

/** What a compiled pack says about referrals on one date. */
public final class PackReferralRules implements ReferralRules {

    private static final String NEXT_MONTH = "next_month";
    private static final String DAYS = "days";

    private final Policy policy;
    private final Map<String, Program> programs;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final Map<String, Set<String>> feeds;
    private final Map<String, RaisingWindow> windows;
    private final LocalDate on;
    private final ReasonWords words;

    private PackReferralRules(Policy policy, LocalDate on, Map<String, Program> programs) {
        this.policy = policy;
        this.on = on;
        this.programs = Collections.unmodifiableMap(programs);
        policy.pack().rules().forEach(rule -> rule.concludes().forEach(code -> rules.putIfAbsent(code, rule)));
        feeds = RuleGrounds.of(policy.pack()).feeds();
        windows = windows(policy, on);
        words = new ReasonWords(policy.pack());
    }

    public static PackReferralRules of(Policy policy, LocalDate on) {
        Map<String, Program> programs = new LinkedHashMap<>();
        for (ReferralProgram program : policy.pack().programs().all()) {
            programs.put(
                    program.code(),
                    new Program(
                            program.code(),
                            program.title().zh(),
                            program.department().zh(),
                            program.queue(),
                            Authority.of(program.level()),
                            program.slaDays(),
                            program.slaRedDays(),
                            rest(policy, program.restParameter(), on),
                            rest(policy, program.quietParameter(), on),
                            program.tells()));
        }
        return new PackReferralRules(policy, on, programs);
    }

    /** A parameter without a row in force rests for no time at all: better told twice than never. */
    private static Rest rest(Policy policy, String parameter, LocalDate on) {
        if (NEXT_MONTH.equals(parameter)) {
            return new Rest.NextMonth();
        }
        return inForce(policy, parameter, on)
                .<Rest>map(figure -> new Rest.Days(figure.value().intValueExact()))
                .orElse(Rest.NONE);
    }

    private static Map<String, RaisingWindow> windows(Policy policy, LocalDate on) {
        Map<String, RaisingWindow> windows = new HashMap<>();
        for (ReasonGround ground : policy.pack().reasonGrounds().all()) {
            Optional<Figure> length = inForce(policy, ground.window(), on);
            windows.put(
                    ground.outcome(),
                    new RaisingWindow(
                            ground,
                            length.map(figure -> figure.value().intValueExact()).orElse(0),
                            length.filter(figure -> figure.unit().equals(DAYS)).isPresent()
                                    ? ChronoUnit.DAYS
                                    : ChronoUnit.MONTHS));
        }
        return windows;
    }

    private static Optional<Figure> inForce(Policy policy, String parameter, LocalDate on) {
        return parameter.isEmpty() ? Optional.empty() : policy.figures().inForce(parameter, Regions.COUNTRY, "any", on);
    }

    @Override
    public Optional<Program> program(String code) {
        return Optional.ofNullable(programs.get(code));
    }

    @Override
    public List<Program> programs() {
        return List.copyOf(programs.values());
    }

    @Override
    public DueDates calendar() {
        return policy.pack().workingDays()::after;
    }

    @Override
    public Told told(Program program, Reason reason, Decision decision) {
        return words.tell(program, reason, decision, rules.get(reason.code()));
    }

    @Override
    public Set<String> feedsOf(String outcomeCode) {
        return feeds.getOrDefault(outcomeCode, Set.of());
    }

    @Override
    public Optional<RaisingWindow> window(String outcomeCode) {
        return Optional.ofNullable(windows.get(outcomeCode));
    }

    @Override
    public List<Ceiling> ceilings(String program, Place place) {
        return policy.ceilings(program, place.county(), place.residence(), on);
    }

    @Override
    public String city() {
        return policy.pack().manifest().area();
    }
}
