package org.doudi.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doudi.engine.household.Place;
import org.doudi.engine.policy.PolicyPack;
import org.junit.jupiter.api.Test;

class ReferralNightTest {

    private static final LocalDate ON = LocalDate.parse("2024-06-15");
    private static final Place RIVERSIDE = new Place("990102", "990102001", null, "urban");
    private static final Place NOWHERE = new Place("990100", null, null, "any");

    private final ReferralNight night = new ReferralNight(
            1,
            ON,
            Instant.EPOCH,
            "pack",
            PackReferralRules.of(
                    PolicyPack.load(Path.of("src/test/resources/packs/quietwater"))
                            .compile(),
                    ON));

    @Test
    void aReferralIsToldToTheQueueOfItsCounty() {
        assertThat(night.told(of("MEDICAL_AID", Authority.COUNTY), RIVERSIDE))
                .containsExactly("referrals.990102.medical");
    }

    @Test
    void onceTheCityAnswersForItTheCityIsToldTooAndNoOtherDepartment() {
        assertThat(night.told(of("MEDICAL_AID", Authority.CITY), RIVERSIDE))
                .containsExactly("referrals.990102.medical", "referrals.990100.medical");
    }

    @Test
    void theCityIsNotToldTwiceOfAHouseholdWhosePlaceIsNotKnown() {
        assertThat(night.told(of("VISIT", Authority.CITY), NOWHERE)).containsExactly("referrals.990100");
    }

    private static ReferralCard of(String program, Authority authority) {
        return new ReferralCard(
                UUID.randomUUID(),
                program,
                ReferralState.WARNED,
                null,
                List.of(),
                ON,
                1,
                Deadline.first(ON, authority),
                null,
                null,
                1,
                0);
    }
}
