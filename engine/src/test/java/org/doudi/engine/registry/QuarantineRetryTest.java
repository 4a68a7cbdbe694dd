package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.intake.Rereading;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.Member;
import org.doudi.engine.registry.RetryAnswer.Joined;
import org.doudi.engine.registry.RetryAnswer.NotWaiting;
import org.doudi.engine.registry.RetryAnswer.SendAgain;
import org.doudi.engine.registry.RetryAnswer.StillBad;
import org.doudi.engine.registry.RetryAnswer.Superseded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarantineRetryTest extends RegistryFromEmpty {

    private static final String ANNA = "220102198001010012";
    private static final String BELA = "220102198502020024";
    private static final String LISTS = "家庭编号,县区代码,乡镇街道代码,城乡,公民身份号码,姓名,与户主关系\n";

    @Inject
    Deliveries deliveries;

    @Inject
    Quarantine quarantine;

    private final Township townships = new Township();
    private QuarantineRetry retry;

    @BeforeEach
    void nobodyKnowsTheTownshipYet() {
        retry = new QuarantineRetry(database, new Rereading(FeedDefinitions.shipped(), () -> townships));
    }

    @Test
    void aRowOfATownshipThatIsKnownNowJoinsItsHousehold() {
        send(
                "households-20240601.csv",
                LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n" + "H1,220102,220102099,城镇," + BELA + ",贝,配偶\n");
        KnownPoint before = points.newest();
        assertThat(h1(before).quarantined()).isTrue();
        assertThat(retry(1)).isInstanceOf(StillBad.class);
        assertThat(points.newest()).isEqualTo(before);

        townships.add("220102099");

        assertThat(retry(1)).isInstanceOf(Joined.class);
        Household household = h1(points.newest());
        assertThat(household.quarantined()).isFalse();
        assertThat(household.members()).extracting(Member::relation).containsExactly("户主", "配偶");
        assertThat(h1(before).members()).hasSize(1);
        assertThat(h1(before).quarantined()).isTrue();
        assertThat(city().changedSince(before)).hasSize(1);
        assertThat(delivery()).satisfies(delivery -> {
            assertThat(List.of(delivery.rows(), delivery.taken(), delivery.unchanged(), delivery.quarantined()))
                    .containsExactly(2L, 2L, 0L, 0L);
        });
        assertThat(retry(1)).isEqualTo(new NotWaiting("retried"));
    }

    @Test
    void theNextSnapshotThatSaysTheSameWritesNothing() {
        String rows =
                LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n" + "H1,220102,220102099,城镇," + BELA + ",贝,配偶\n";
        send("households-20240601.csv", rows);
        townships.add("220102099");
        retry(1);

        send("households-20240602.csv", rows);

        assertThat(delivery().taken()).isZero();
        assertThat(delivery().unchanged()).isEqualTo(2);
    }

    @Test
    void whoeverWasReadAgainAndLeavesIsAFormerMember() {
        send(
                "households-20240601.csv",
                LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n" + "H1,220102,220102099,城镇," + BELA + ",贝,配偶\n");
        townships.add("220102099");
        retry(1);
        send("households-20240605.csv", LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n");

        assertThat(h1(points.newest()).former())
                .singleElement()
                .satisfies(former -> assertThat(former.left()).isEqualTo("2024-06-05"));
    }

    @Test
    void aRowWhoseSeriesHasANewerSnapshotIsNotPutIntoIt() {
        send(
                "households-20240601.csv",
                LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n" + "H1,220102,220102099,城镇," + BELA + ",贝,配偶\n");
        send("households-20240602.csv", LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n");
        townships.add("220102099");
        KnownPoint before = points.newest();

        assertThat(retry(1)).isEqualTo(new Superseded("households-20240602.csv", LocalDate.of(2024, 6, 2)));
        assertThat(points.newest()).isEqualTo(before);
        assertThat(quarantine.find(1).orElseThrow().state()).isEqualTo("waiting");
    }

    @Test
    void aRowOfACountyThatItsFileDidNotSpeakForIsToBeSentAgain() {
        send(
                "households-20240601.csv",
                LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n" + "H2,220103,220103099,城镇," + BELA + ",贝,户主\n");
        townships.add("220103099");

        assertThat(retry(1)).isInstanceOf(SendAgain.class);
    }

    @Test
    void aDeltasRowCountsUnlessALaterDeliverySpokeOfItsKey() {
        send("households-20240501.csv", LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n");
        send(
                "income-20240601.csv",
                "公民身份号码,收入项目,金额,起始日期,截止日期\n"
                        + ANNA + ",wage,1000x,2024-01-01,2024-01-31\n"
                        + ANNA + ",wage,2000x,2024-02-01,2024-02-29\n");
        send("income-20240602.csv", "公民身份号码,收入项目,金额,起始日期,截止日期\n" + ANNA + ",wage,2500,2024-02-01,2024-02-29\n");
        correct(1, "1000x", "1000");
        correct(2, "2000x", "2000");

        assertThat(retry(1)).isInstanceOf(Joined.class);
        assertThat(retry(2)).isEqualTo(new Superseded("income-20240602.csv", LocalDate.of(2024, 6, 2)));
        assertThat(h1(points.newest()).members().get(0).incomes())
                .extracting(line -> line.amount().intValue())
                .containsExactlyInAnyOrder(1000, 2500);
    }

    @Test
    void ofTwoRowsOfOneKeyInItsFileTheLaterLineWinsAsEver() {
        send("households-20240501.csv", LISTS + "H1,220102,220102001,城镇," + ANNA + ",安,户主\n");
        send(
                "income-20240601.csv",
                "公民身份号码,收入项目,金额,起始日期,截止日期\n"
                        + ANNA + ",wage,1x,2024-01-01,2024-01-31\n"
                        + ANNA + ",wage,2,2024-01-01,2024-01-31\n"
                        + ANNA + ",wage,3x,2024-01-01,2024-01-31\n");
        correct(1, "1x", "1");
        correct(2, "3x", "3");

        assertThat(retry(1))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.news()).isFalse());
        assertThat(retry(2))
                .isInstanceOfSatisfying(
                        Joined.class, joined -> assertThat(joined.news()).isTrue());
        assertThat(h1(points.newest()).members().get(0).incomes())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("3"));
        assertThat(delivery().rows())
                .isEqualTo(delivery().taken() + delivery().unchanged())
                .isEqualTo(3);
    }

    @Test
    void whatStillCannotBeReadSaysWhy() {
        send("visits-20240601.csv", "公民身份号码,巡访日期\n" + ANNA + ",昨天\n");

        assertThat(retry(1)).isInstanceOfSatisfying(StillBad.class, bad -> {
            assertThat(bad.fault().reason()).isEqualTo(BadRowReason.BAD_DATE);
            assertThat(bad.fault().column()).isEqualTo("巡访日期");
        });
        assertThat(retry(2)).isEqualTo(new NotWaiting(null));
    }

    private void send(String file, String csv) {
        SentText.of(file, csv, townships).to(sink);
    }

    /** As if the definition had learnt to read the cell. */
    private void correct(int row, String from, String to) {
        Emptied.update(
                database,
                "update quarantine set cells = replace(cells, '%s', '%s') where id = %d".formatted(from, to, row));
    }

    private RetryAnswer retry(int row) {
        return retry.retry(row);
    }

    private ListedDelivery delivery() {
        return deliveries.page(null, 0, 1).items().get(0);
    }

    private Household h1(KnownPoint known) {
        return Optional.of(city(known))
                .flatMap(city -> city.read("H1"))
                .orElseThrow()
                .facts();
    }
}
