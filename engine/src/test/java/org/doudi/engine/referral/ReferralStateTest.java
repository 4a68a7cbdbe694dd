package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doudi.engine.referral.ReferralState.ASSISTED;
import static org.doudi.engine.referral.ReferralState.CLOSED;
import static org.doudi.engine.referral.ReferralState.FALSE_ALARM;
import static org.doudi.engine.referral.ReferralState.PUSHED;
import static org.doudi.engine.referral.ReferralState.VERIFIED;
import static org.doudi.engine.referral.ReferralState.VISITING;
import static org.doudi.engine.referral.ReferralState.WARNED;
import static org.doudi.engine.referral.ReferralState.WITHDRAWN;

import org.doudi.engine.referral.ReferralState.Step;
import org.junit.jupiter.api.Test;

class ReferralStateTest {

    @Test
    void theFourStepsFollowOneAnother() {
        assertThat(WARNED.stepTo(VISITING)).isEqualTo(Step.FORWARD);
        assertThat(VISITING.stepTo(VERIFIED)).isEqualTo(Step.FORWARD);
        assertThat(VERIFIED.stepTo(PUSHED)).isEqualTo(Step.FORWARD);
        assertThat(PUSHED.stepTo(ASSISTED)).isEqualTo(Step.FORWARD);
        assertThat(ASSISTED.stepTo(CLOSED)).isEqualTo(Step.FORWARD);
    }

    @Test
    void noStepIsLeftOut() {
        assertThat(WARNED.stepTo(VERIFIED)).isEqualTo(Step.REFUSED);
        assertThat(WARNED.stepTo(CLOSED)).isEqualTo(Step.REFUSED);
    }

    @Test
    void aStepBackIsOne() {
        assertThat(PUSHED.stepTo(VISITING)).isEqualTo(Step.BACK);
    }

    @Test
    void onlyAVisitCanFindAFalseAlarm() {
        assertThat(VISITING.stepTo(FALSE_ALARM)).isEqualTo(Step.FORWARD);
        assertThat(WARNED.stepTo(FALSE_ALARM)).isEqualTo(Step.REFUSED);
    }

    @Test
    void onlyTheSystemWithdrawsAndWhatHasEndedStaysEnded() {
        assertThat(WARNED.stepTo(WITHDRAWN)).isEqualTo(Step.REFUSED);
        assertThat(CLOSED.stepTo(ASSISTED)).isEqualTo(Step.REFUSED);
        assertThat(WITHDRAWN.stepTo(WARNED)).isEqualTo(Step.REFUSED);
    }
}
