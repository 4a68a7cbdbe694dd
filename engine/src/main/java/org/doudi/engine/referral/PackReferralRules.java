package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.Collections;
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

/** What a compiled pack says about referrals on one date. */
public final class PackReferralRules implements ReferralRules {

    private static final String NEXT_MONTH = "next_month";

    private final Policy policy;
    private final Map<String, Program> programs;

    private PackReferralRules(Policy policy, Map<String, Program> programs) {
        this.policy = policy;
        this.programs = Collections.unmodifiableMap(programs);
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
                .map(java.math.BigDecimal::intValueExact)
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
    public Told told(Reason reason, Decision decision) {
        return new Told(reason.code(), "", "");
    }

    @Override
    public Set<String> feedsOf(String outcomeCode) {
        return Set.of();
    }

    @Override
    public boolean lapses(String outcomeCode) {
        return false;
    }
}
