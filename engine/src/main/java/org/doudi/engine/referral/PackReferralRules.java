package org.doudi.engine.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.Regions;
import org.doudi.engine.policy.RuleInfo;

/** What a compiled pack says about referrals on one date. */
public final class PackReferralRules implements ReferralRules {

    private static final String NEXT_MONTH = "next_month";

    private final Policy policy;
    private final Map<String, Program> programs;
    private final Map<String, RuleInfo> rules = new HashMap<>();
    private final Map<String, Set<String>> feeds;
    private final Set<String> windowed;
    private final ReasonWords words;

    private PackReferralRules(Policy policy, Map<String, Program> programs) {
        this.policy = policy;
        this.programs = Collections.unmodifiableMap(programs);
        policy.pack().rules().forEach(rule -> rule.concludes().forEach(code -> rules.putIfAbsent(code, rule)));
        RuleGrounds grounds = RuleGrounds.of(policy.pack());
        feeds = grounds.feeds();
        windowed = grounds.windowed();
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
                            program.slaDays(),
                            program.slaRedDays(),
                            rest(policy, program.restParameter(), on),
                            rest(policy, program.quietParameter(), on)));
        }
        return new PackReferralRules(policy, programs);
    }

    /** A parameter without a row in force rests for no time at all: better told twice than never. */
    private static Rest rest(Policy policy, String parameter, LocalDate on) {
        if (NEXT_MONTH.equals(parameter)) {
            return new Rest.NextMonth();
        }
        return new Rest.Days(policy.figures()
                .inForce(parameter, Regions.COUNTRY, "any", on)
                .map(Figure::value)
                .map(BigDecimal::intValueExact)
                .orElse(0));
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
    public boolean lapses(String outcomeCode) {
        return windowed.contains(outcomeCode);
    }
}
