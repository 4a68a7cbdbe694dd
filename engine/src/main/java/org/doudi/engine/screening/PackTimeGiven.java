package org.doudi.engine.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.referral.Authority;
import org.doudi.engine.referral.Deadline;
import org.doudi.engine.referral.TimeGiven;

/** The time that the pack in its folder gives, as it is now. */
@ApplicationScoped
class PackTimeGiven implements TimeGiven {

    private final Policies policies;

    @Inject
    PackTimeGiven(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Deadline> from(LocalDate day, String program, Severity priority) {
        PolicyPack pack = policies.pack();
        ReferralProgram known = pack.programs().find(program);
        if (known == null) {
            return Optional.empty();
        }
        int days = priority == Severity.RED ? known.slaRedDays() : known.slaDays();
        return Optional.of(Deadline.first(pack.workingDays().after(day, days), Authority.of(known.level())));
    }
}
