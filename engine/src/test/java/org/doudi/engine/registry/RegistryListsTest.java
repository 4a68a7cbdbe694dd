package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistryListsTest extends RegistryFromEmpty {

    @Inject
    Deliveries deliveries;

    @Inject
    Quarantine quarantine;

    @Inject
    People people;

    @Test
    void deliveriesAreListedByDataDateNewestFirst() {
        Sent.delta("visits", "2024-06-01").to(sink);
        Sent.delta("visits", "2024-06-03").to(sink);
        Sent.delta("deaths", "2024-06-02").to(sink);
        Sent.delta("deaths", "2024-06-04").heldBy(sink);

        assertThat(deliveries.page(null, 0, 3).items())
                .extracting(delivery -> delivery.dataDate().toString())
                .containsExactly("2024-06-04", "2024-06-03", "2024-06-02");
        assertThat(deliveries.page("visits", 1, 1).total()).isEqualTo(2);
        assertThat(deliveries.held()).extracting(ListedDelivery::holdCode).containsExactly("too_many_bad_rows");
        assertThat(deliveries.newest().get("visits").dataDate()).isEqualTo("2024-06-03");
        assertThat(deliveries.newest().get("deaths").dataDate()).isEqualTo("2024-06-02");
    }

    @Test
    void aFactsSourceNamesItsFile() {
        long id = Sent.delta("visits", "2024-06-01").to(sink).deliveryId();

        assertThat(deliveries.sources(List.of(id)).get(id).fileName()).isEqualTo("visits-2024-06-01.csv");
    }

    @Test
    void aBadRowWaitsUntilItIsDiscardedOnce() {
        Sent.delta("visits", "2024-06-01").bad("H1").to(sink);
        QuarantinedRow row = quarantine.page("visits", "waiting", 0, 10).items().get(0);

        assertThat(row.raw()).isEqualTo("\t\\raw\n");
        assertThat(row.household()).isEqualTo("H1");
        assertThat(quarantine.discard(row.id())).isTrue();
        assertThat(quarantine.discard(row.id())).isFalse();
        assertThat(quarantine.page(null, "waiting", 0, 10).total()).isZero();
        assertThat(quarantine.find(row.id()).orElseThrow().state()).isEqualTo("discarded");
    }

    @Test
    void identitiesAreMaskedUnlessAskedFor() {
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主").with("phone", "1"))
                .to(sink);
        Sent.snapshot("households", "2024-06-02", Row.member("H1", ANNA, "户主").with("phone", "2"))
                .to(sink);

        assertThat(people.masked(List.of(1L))).containsEntry(1L, "220102********001X");
        People.Identity identity = people.identities(List.of(1L)).get(1L);
        assertThat(identity.phone()).isEqualTo("2");
        assertThat(identity.toString()).doesNotContain(ANNA);
    }

    @Test
    void anInstantKnowsWhatWasAppliedByThen() {
        Instant before = Instant.now();
        Sent.delta("visits", "2024-06-01").to(sink);

        assertThat(points.asOf(before)).isEqualTo(KnownPoint.NOTHING);
        assertThat(points.asOf(Instant.now().plusSeconds(1))).isEqualTo(new KnownPoint(1));
        assertThat(points.newest()).isEqualTo(new KnownPoint(1));
    }

    @Test
    void aPersonOfAnyCountysFileHasItsNameWhicheverFileCameFirst() {
        Sent.delta("visits", "2024-06-01", Row.of(ANNA, "2024-06-01")).to(sink);
        Sent.snapshot("households", "2024-06-01")
                .covering("220103")
                .arrived("2024-06-01T10:00:00Z")
                .to(sink);
        Sent.snapshot("households", "2024-06-01", Row.member("H1", ANNA, "户主"))
                .covering("220102")
                .arrived("2024-06-01T09:00:00Z")
                .to(sink);

        assertThat(people.identities(List.of(1L)).get(1L).name()).isEqualTo("某" + ANNA.substring(14));
    }

    @Test
    void anOlderFileFillsInANameAndNeverReplacesOne() {
        Sent.snapshot("households", "2024-06-02").covering("220103").to(sink);
        Sent.delta("visits", "2024-06-01", Row.of(ANNA, "2024-06-01")).to(sink);
        Sent.snapshot("households", "2024-05-01", Row.member("H1", ANNA, "户主"))
                .covering("220102")
                .to(sink);
        Sent.snapshot("households", "2024-04-01", Row.member("H2", ANNA, "户主").with("name", "旧名"))
                .covering("220104")
                .to(sink);

        assertThat(people.identities(List.of(1L)).get(1L).name()).isEqualTo("某" + ANNA.substring(14));
    }
}
