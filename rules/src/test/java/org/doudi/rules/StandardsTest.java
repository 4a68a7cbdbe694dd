package org.doudi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the Changchun pack: what is doubtful says so, and what the city needs is there. */
class StandardsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    private final PolicyPack pack = Packs.changchun();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "income.employment_cost_rate",
                "income.disposable_per_capita_month",
                "rigid.share",
                "property.deposit_months",
                "property.vehicle_value_max",
                "property.dwellings_max",
                "wage.minimum",
                "disability.living",
                "disability.nursing",
                "orphan.scattered",
                "orphan.institution",
                "temporary.urgent_max",
                "temporary.spending_months",
                "warn.medical.low_income",
                "warn.medical.general",
                "warn.education",
                "warn.cliff_share",
                "grace.months",
                "single.share_min",
                "referral.quiet_days",
                "referral.rest_days",
                "referral.rest_days.short",
                "festival.months",
                "elder.hukou_areas"
            })
    void figureWithoutDocumentOfItsOwnSaysSo(String parameter) {
        assertThat(pack.figures().rows(parameter))
                .isNotEmpty()
                .extracting(Figure::status)
                .containsAnyOf(FigureStatus.ANALOGUE, FigureStatus.PLACEHOLDER)
                .doesNotContain(FigureStatus.ADOPTED, FigureStatus.FLOOR);
    }

    @Test
    void deadlinesOfReferralsArePlaceholders() {
        assertThat(pack.programs().all()).extracting(ReferralProgram::status).containsOnly(FigureStatus.PLACEHOLDER);
    }

    @Test
    void dibaoStandardsAreTheProvincesFloorInEveryCountyAndResidence() {
        for (Region county : counties()) {
            for (String residence : List.of("urban", "rural")) {
                Figure standard = inForce("dibao.standard", county.code(), residence, DAY);
                assertThat(standard.status()).isEqualTo(FigureStatus.FLOOR);
                assertThat(standard.value())
                        .isEqualByComparingTo(inForce("dibao.provincial_floor", county.code(), residence, DAY)
                                .value());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "220102, urban, 2024-06-15, 770",
        "220174, rural, 2024-01-01, 500",
        "220112, urban, 2024-01-01, 660",
        "220122, rural, 2024-01-01, 470",
        "220184, urban, 2024-01-01, 660",
        "220182, urban, 2024-01-01, 620",
        "220183, rural, 2024-01-01, 470",
        "220184, urban, 2023-12-31, 650",
        "220183, urban, 2023-12-31, 600",
        "220122, urban, 2021-01-01, 550",
        "220182, rural, 2023-12-31, 415"
    })
    void dibaoStandardIsThatOfPlaceAndDay(String county, String residence, LocalDate on, String yuan) {
        assertThat(inForce("dibao.standard", county, residence, on).value()).isEqualByComparingTo(yuan);
    }

    @Test
    void noDibaoStandardIsInForceBefore2021() {
        assertThat(pack.figures().inForce("dibao.standard", "220102", "urban", LocalDate.of(2020, 12, 31)))
                .isEmpty();
    }

    @Test
    void everyFigureNamesItsBasis() {
        for (String parameter : pack.figures().parameters()) {
            assertThat(pack.figures().rows(parameter))
                    .as(parameter)
                    .allSatisfy(figure -> assertThat(figure.basis()).isNotBlank());
        }
    }

    @Test
    void gongzhulingsOldCodeIsReadAsItsNewOne() {
        assertThat(pack.regions().current("220381")).isEqualTo("220184");
    }

    @Test
    void cityHasFifteenCountiesAndTheirTownships() {
        assertThat(counties()).hasSize(15);
        assertThat(pack.regions().all())
                .filteredOn(region -> region.level().equals("township"))
                .hasSize(231);
    }

    @Test
    void everyFeedOfTheHouseHasAnAge() {
        assertThat(pack.feedAges().feeds()).hasSize(23).contains("households", "income", "leads");
        assertThat(pack.feedAges().maxAgeDays("leads")).isEmpty();
        assertThat(pack.feedAges().maxAgeDays("deposits")).hasValue(100);
    }

    @Test
    void programsGoToTheQueuesOfTheirDepartments() {
        assertThat(pack.programs().all())
                .extracting(ReferralProgram::queue)
                .containsOnly("", "disabled", "education", "employment", "medical");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-07, 1, 2024-06-11",
        "2024-06-15, 3, 2024-06-19",
        "2024-09-27, 1, 2024-09-29",
        "2024-09-29, 2, 2024-10-08",
    })
    void deadlineCountsWorkingDaysAcrossHolidaysAndDaysWorkedInExchange(LocalDate from, int days, LocalDate due) {
        assertThat(pack.workingDays().after(from, days)).isEqualTo(due);
    }

    private Figure inForce(String parameter, String county, String residence, LocalDate on) {
        return pack.figures().inForce(parameter, county, residence, on).orElseThrow();
    }

    private List<Region> counties() {
        return pack.regions().all().stream()
                .filter(region -> region.level().equals("county"))
                .toList();
    }

    @Test
    void temporaryAidGrantsUpToAThousandAPersonInAnEmergencyAndSixMonthsOfTheStandardForHeavySpending() {
        assertThat(Packs.compiled(Path.of("changchun")).ceilings("TEMPORARY_AID", "220102", "rural", DAY))
                .extracting(ceiling -> ceiling.yuan().toPlainString() + " " + ceiling.status())
                .containsExactlyInAnyOrder("1000.00 ANALOGUE", "3000.00 ANALOGUE");
    }
}
