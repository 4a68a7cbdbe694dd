package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Receipt;
import org.doudi.engine.household.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EvidenceSinkTest extends RegistryFromEmpty {

    @BeforeEach
    void anEmptyRegistryWithTwoHouseholds() {
        Sent.snapshot(
                        "households",
                        "2024-05-01",
                        Row.member("H1", ANNA, "户主"),
                        Row.member("H2", BELA, "户主").in("220182"))
                .to(sink);
    }

    @Test
    void ofTwoRowsOfOneKeyInAFileTheLaterLineWins() {
        Receipt receipt = Sent.delta(
                        "visits",
                        "2024-06-01",
                        visit(ANNA, "2024-05-20"),
                        visit(ANNA, "2024-05-20").code("later"))
                .to(sink);

        assertThat(receipt.taken()).isEqualTo(1);
        assertThat(receipt.unchanged()).isEqualTo(1);
        assertThat(anna().visits()).hasSize(1);
    }

    @Test
    void aReceiptAddsUp() {
        Receipt receipt = Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"), car(BELA, "吉A2"))
                .bad(null)
                .to(sink);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.TAKEN);
        assertThat(List.of(receipt.rows(), receipt.taken(), receipt.unchanged(), receipt.quarantined(), receipt.held()))
                .containsExactly(3L, 2L, 0L, 1L, 0L);
    }

    @Test
    void equalRowsOfANewerSnapshotWriteNothing() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).to(sink);
        long source = anna().vehicles().get(0).source();

        Receipt receipt =
                Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A1")).to(sink);

        assertThat(receipt.taken()).isZero();
        assertThat(receipt.unchanged()).isEqualTo(1);
        assertThat(anna().vehicles())
                .singleElement()
                .satisfies(car -> assertThat(car.source()).isEqualTo(source));
    }

    @Test
    void whatASnapshotNoLongerSaysCloses() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"), car(BELA, "吉A2"))
                .to(sink);

        Sent.snapshot("vehicles", "2024-06-02", car(BELA, "吉A2")).to(sink);

        assertThat(anna().vehicles()).isEmpty();
        assertThat(bela().vehicles()).hasSize(1);
    }

    @Test
    void aChangedRowReplacesTheOldOne() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).to(sink);

        Receipt receipt =
                Sent.snapshot("vehicles", "2024-06-02", car(BELA, "吉A1")).to(sink);

        assertThat(receipt.taken()).isEqualTo(1);
        assertThat(anna().vehicles()).isEmpty();
        assertThat(bela().vehicles()).hasSize(1);
    }

    @Test
    void aSnapshotWithoutRowsIsADeliveryThatClosesEverything() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).to(sink);

        Sent.snapshot("vehicles", "2024-06-02").to(sink);

        assertThat(anna().vehicles()).isEmpty();
        assertThat(missing(FeedAges.of(java.util.Map.of("vehicles", 0)), "2024-06-02"))
                .isEmpty();
    }

    @Test
    void aSnapshotOlderThanTheNewestOfItsSeriesIsWrittenDownAndChangesNothing() {
        Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A1")).to(sink);

        Receipt receipt = Sent.snapshot("vehicles", "2024-06-01", car(BELA, "吉A2"))
                .bad("H1")
                .to(sink);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.TAKEN);
        assertThat(List.of(receipt.taken(), receipt.unchanged(), receipt.quarantined()))
                .containsExactly(0L, 1L, 1L);
        assertThat(anna().vehicles()).hasSize(1);
        assertThat(bela().vehicles()).isEmpty();
    }

    @Test
    void aNewerSnapshotOfOneCountyLeavesTheOtherCountiesAsTheyWere() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"), car(BELA, "吉A2"))
                .to(sink);

        Sent.snapshot("vehicles", "2024-06-02").covering("220182").to(sink);

        assertThat(anna().vehicles()).hasSize(1);
        assertThat(bela().vehicles()).isEmpty();
    }

    @Test
    void aNewerSnapshotOfEveryCountyReplacesThatOfACounty() {
        Sent.snapshot("vehicles", "2024-06-01", car(BELA, "吉A2"))
                .covering("220182")
                .to(sink);

        Sent.snapshot("vehicles", "2024-06-02", car(BELA, "吉A3")).to(sink);

        assertThat(bela().vehicles()).extracting("plate").containsExactly("吉A3");
    }

    @Test
    void anOlderSnapshotOfEveryCountyFillsOnlyCountiesThatNoNewerOneCovers() {
        Sent.snapshot("vehicles", "2024-06-02", car(BELA, "吉A2"))
                .covering("220182")
                .to(sink);

        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"), car(BELA, "吉A3"))
                .to(sink);

        assertThat(anna().vehicles()).extracting("plate").containsExactly("吉A1");
        assertThat(bela().vehicles()).extracting("plate").containsExactly("吉A2");
    }

    @Test
    void sendersOfOneFeedDoNotReplaceEachOther() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"))
                .by("vehicles-police")
                .to(sink);

        Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A2"))
                .by("vehicles-farm")
                .to(sink);

        assertThat(anna().vehicles()).extracting("plate").containsExactlyInAnyOrder("吉A1", "吉A2");
    }

    @Test
    void theSameFileIsTakenOnce() {
        Sent file =
                Sent.delta("visits", "2024-06-01", visit(ANNA, "2024-05-20")).bytes("abc");
        Receipt first = file.to(sink);

        assertThat(sink.takenBefore(file.delivery()).map(Receipt::outcome)).contains(Receipt.Outcome.TAKEN_BEFORE);
        Receipt second = file.to(sink);

        assertThat(second.outcome()).isEqualTo(Receipt.Outcome.TAKEN_BEFORE);
        assertThat(second.deliveryId()).isEqualTo(first.deliveryId());
        assertThat(points.newest()).isEqualTo(new KnownPoint(2));
    }

    @Test
    void equalBytesOfAnotherDayOrOtherCountiesAreANewDelivery() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).bytes("abc").to(sink);

        Receipt otherDay = Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A1"))
                .bytes("abc")
                .to(sink);
        Receipt otherCounties = Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A1"))
                .bytes("abc")
                .covering("220102")
                .to(sink);

        assertThat(otherDay.outcome()).isEqualTo(Receipt.Outcome.TAKEN);
        assertThat(otherCounties.outcome()).isEqualTo(Receipt.Outcome.TAKEN);
        assertThat(missing(FeedAges.of(java.util.Map.of("vehicles", 0)), "2024-06-02"))
                .isEmpty();
    }

    @Test
    void aDeliveryHeldBackIsNoDelivery() {
        Receipt receipt = Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"))
                .bad(null)
                .heldBy(sink);

        assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.HELD);
        assertThat(receipt.held()).isEqualTo(2);
        assertThat(anna().vehicles()).isEmpty();
        assertThat(points.newest()).isEqualTo(new KnownPoint(1));
        assertThat(missing(FeedAges.of(java.util.Map.of("vehicles", 40)), "2024-06-02"))
                .containsExactly("vehicles");
    }

    @Test
    void aDeliveryHeldBackTwiceKeepsItsNumberUntilItIsTaken() {
        Sent file = Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).bytes("abc");
        Receipt first = file.heldBy(sink);

        assertThat(file.heldBy(sink).deliveryId()).isEqualTo(first.deliveryId());
        assertThat(sink.takenBefore(file.delivery())).isEmpty();
        assertThat(file.to(sink).outcome()).isEqualTo(Receipt.Outcome.TAKEN);
        assertThat(anna().vehicles()).hasSize(1);
    }

    @Test
    void aFileBrokenOffLeavesNothing() throws Exception {
        Sent.snapshot("vehicles", "2024-06-01", car("220102199001010039", "吉A9"))
                .bad("H1")
                .brokenOff(sink);

        assertThat(points.newest()).isEqualTo(new KnownPoint(1));
        assertThat(Emptied.count(database, "person")).isEqualTo(2);
        assertThat(Emptied.count(database, "quarantine")).isZero();
        assertThat(Emptied.count(database, "evidence where feed = 'vehicles'")).isZero();
    }

    @Test
    void aConnectionLostInTheMiddleLeavesNothingAndTheNextFileIsTaken() throws Exception {
        Sent file = Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1"));
        assertThatThrownBy(() -> {
                    try (FeedSink.Intake intake = sink.open(file.delivery(), () -> {})) {
                        intake.rows(file.rowList());
                        Emptied.count(
                                database,
                                "pg_locks, pg_terminate_backend(pid) where locktype = 'advisory' and classid = "
                                        + 0x646f7531);
                        intake.commit(Coverage.everywhere(), 1);
                    }
                })
                .isInstanceOf(RegistryException.class);

        assertThat(points.newest()).isEqualTo(new KnownPoint(1));
        assertThat(file.to(sink).taken()).isEqualTo(1);
    }

    @Test
    void aMiscountedFileIsNotTaken() {
        assertThatThrownBy(() -> {
                    try (FeedSink.Intake intake =
                            sink.open(Sent.delta("visits", "2024-06-01").delivery(), () -> {})) {
                        intake.commit(Coverage.everywhere(), 5);
                    }
                })
                .hasMessageContaining("5 rows were announced and 0 handed over");
    }

    @Test
    void deliveriesOfOneFeedComeOneAtATimeAndSaySo() throws Exception {
        AtomicInteger waited = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(1);
        var executor = Executors.newSingleThreadExecutor();
        try (FeedSink.Intake first =
                sink.open(Sent.delta("visits", "2024-06-01").delivery(), () -> {})) {
            var second = executor.submit(() -> {
                var intake = sink.open(Sent.delta("visits", "2024-06-02").delivery(), () -> {
                    waited.incrementAndGet();
                    waiting.countDown();
                });
                intake.close();
            });
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(second.isDone()).isFalse();
            first.close();
            second.get(10, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }
        assertThat(waited).hasValue(1);
    }

    @Test
    void aPersonInNoHouseholdIsKeptUntilListed() {
        String cora = "220102199303030049";
        Sent.delta("visits", "2024-06-01", visit(cora, "2024-05-20")).to(sink);

        Sent.snapshot("households", "2024-06-02", Row.member("H3", cora, "户主")).to(sink);

        assertThat(household("H3").members().get(0).visits()).hasSize(1);
    }

    @Test
    void whatWasKnownAtAnEarlierPointStaysReadable() {
        Sent.snapshot("vehicles", "2024-06-01", car(ANNA, "吉A1")).to(sink);
        KnownPoint before = points.newest();

        Sent.snapshot("vehicles", "2024-06-02", car(ANNA, "吉A2")).to(sink);
        Sent.snapshot("vehicles", "2024-06-03").covering("220102").to(sink);

        assertThat(city(before)
                        .read("H1")
                        .orElseThrow()
                        .facts()
                        .members()
                        .get(0)
                        .vehicles())
                .extracting("plate")
                .containsExactly("吉A1");
        assertThat(anna().vehicles()).isEmpty();
    }

    @Test
    void awkwardTextComesBackAsItWent() {
        Sent.delta(
                        "leads",
                        "2024-06-01",
                        Row.keyed("L1", ANNA)
                                .qualifier("a\tb\\c\nd\re\"f")
                                .code("来源𠮷")
                                .from("2024-05-30")
                                .with("description", "\\N \u0000 \"引号\""))
                .to(sink);

        assertThat(anna().leads()).singleElement().satisfies(lead -> {
            assertThat(lead.number()).isEqualTo("a\tb\\c\nd\re\"f");
            assertThat(lead.origin()).isEqualTo("来源𠮷");
        });
    }

    private static Row visit(String person, String day) {
        return Row.of(person, day).from(day);
    }

    private static Row car(String person, String plate) {
        return Row.keyed(plate, person)
                .code("小型汽车")
                .qualifier("在用")
                .from("2020-01-01")
                .with("plate", plate);
    }

    private java.util.Set<String> missing(FeedAges ages, String day) {
        return reading.city(points.newest(), LocalDate.parse(day), Terms.with(ages))
                .freshness()
                .missing("220102", LocalDate.parse(day));
    }

    private Member anna() {
        return household("H1").members().get(0);
    }

    private Member bela() {
        return household("H2").members().get(0);
    }
}
