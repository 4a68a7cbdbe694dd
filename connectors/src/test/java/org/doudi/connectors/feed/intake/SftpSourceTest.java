package org.doudi.connectors.feed.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.doudi.connectors.feed.InventedRegions;
import org.doudi.connectors.feed.MemorySink;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's own server, from which a definition has its files fetched. */
class SftpSourceTest {

    private static final String HEADER = "公民身份号码,巡访日期\n";

    @TempDir
    Path root;

    private final MemorySink sink = new MemorySink();
    private SshServer partner;
    private Path out;
    private Way way;

    @BeforeEach
    void aPartnerWithAServer() throws IOException {
        out = Files.createDirectories(root.resolve("partner/out"));
        partner = SshServer.setUpDefaultServer();
        partner.setHost("127.0.0.1");
        partner.setPort(0);
        partner.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(root.resolve("key")));
        partner.setPasswordAuthenticator(
                (user, password, session) -> user.equals("doudi") && password.equals("secret"));
        partner.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        partner.setFileSystemFactory(new VirtualFileSystemFactory(root.resolve("partner")));
        partner.start();
    }

    @AfterEach
    void stop() throws IOException {
        way.close();
        partner.stop(true);
    }

    @Test
    void filesOfADefinitionsSourceAreFetchedAndMovedAway() throws Exception {
        Files.writeString(out.resolve("visits-20240601.csv"), HEADER + "22010219800101200X,2024-05-30\n");
        Files.writeString(out.resolve("visits-20240601.csv.ok"), "rows=1\n");

        watch();
        await(() -> Files.exists(out.resolve(".taken/visits-20240601.csv")));

        assertThat(sink.receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.outcome()).isEqualTo(Receipt.Outcome.TAKEN);
            assertThat(receipt.delivery().fileName()).isEqualTo("visits-20240601.csv");
            assertThat(receipt.delivery().dataDate()).isEqualTo(LocalDate.of(2024, 6, 1));
            assertThat(receipt.rows()).isEqualTo(1);
        });
    }

    @Test
    void aManifestBesideTheFileIsReadAndGoesWhereTheFileGoes() throws Exception {
        Files.writeString(out.resolve("visits-20240601.csv.ok"), "rows=2\n");
        Files.writeString(out.resolve("visits-20240601.csv"), HEADER + "22010219800101200X,2024-05-30\n");
        Files.writeString(out.resolve("visits-20240602.csv.ok"), "rows=1\ncounties=220182\n");
        Files.writeString(out.resolve("visits-20240602.csv"), HEADER + "22010219800101200X,2024-05-31\n");

        watch();
        await(() -> Files.exists(out.resolve(".taken/visits-20240602.csv.ok"))
                && Files.exists(out.resolve(".taken/visits-20240601.csv.ok")));

        assertThat(sink.receipts)
                .extracting(receipt -> receipt.delivery().fileName(), Receipt::outcome)
                .containsExactlyInAnyOrder(
                        tuple("visits-20240601.csv", Receipt.Outcome.HELD),
                        tuple("visits-20240602.csv", Receipt.Outcome.TAKEN));
        Receipt cutShort = sink.receipts.stream()
                .filter(receipt -> receipt.outcome() == Receipt.Outcome.HELD)
                .findFirst()
                .orElseThrow();
        assertThat(cutShort.hold().orElseThrow().english()).contains("visits-20240601.csv.ok says 2");
        assertThat(sink.receipts)
                .filteredOn(receipt -> receipt.outcome() == Receipt.Outcome.TAKEN)
                .extracting(
                        receipt -> receipt.delivery().declared().orElseThrow().text())
                .containsExactly("220182");
    }

    @Test
    void aSenderWhoseNamesSayNothingOfTheFeedIsKnownByItsSource() throws Exception {
        Files.writeString(out.resolve("export.csv"), HEADER);

        watch();
        await(() -> Files.exists(out.resolve(".taken/export.csv")));

        assertThat(sink.receipts)
                .extracting(receipt -> receipt.delivery().sender())
                .containsExactly("visits");
    }

    @Test
    void whatAPartnerWritesIntoANameIsAName() throws Exception {
        String name = "visits-20240601-${camelContext.name} & 100%.csv";
        Files.writeString(out.resolve(name + ".ok"), "rows=2\n");
        Files.writeString(out.resolve(name), HEADER + "22010219800101200X,2024-05-30\n");

        watch();
        await(() -> Files.exists(out.resolve(".taken/" + name + ".ok")));

        assertThat(sink.receipts).extracting(Receipt::outcome).containsExactly(Receipt.Outcome.HELD);
    }

    @Test
    void aManifestThatIsLeftWhereItLiesIsReadAgainWithTheNextFileOfItsName() throws Exception {
        Files.writeString(out.resolve("visits.csv.ok"), "rows=1\n");
        Files.writeString(out.resolve("visits.csv"), HEADER + "22010219800101200X,2024-05-30\n");
        watch("noop=true&idempotentKey=${file:name}-${file:size}");
        await(() -> sink.receipts.size() == 1);

        Files.writeString(
                out.resolve("visits.csv"), HEADER + "22010219800101200X,2024-05-30\n22010219800101200X,2024-05-31\n");
        await(() -> sink.receipts.size() == 2);

        assertThat(sink.receipts)
                .extracting(Receipt::outcome)
                .containsExactly(Receipt.Outcome.TAKEN, Receipt.Outcome.HELD);
    }

    @Test
    void filesThatASourceLeavesOutDoNotBringManifestsIn() throws Exception {
        for (String day : new String[] {"20240601", "20240602", "20240603", "20240604", "20240605"}) {
            Files.writeString(out.resolve("visits-" + day + ".csv.ok"), "rows=2\n");
            Files.writeString(out.resolve("visits-" + day + ".csv"), HEADER + "22010219800101200X,2024-05-30\n");
        }
        Files.writeString(out.resolve("visits-20240602.bak"), HEADER);

        watch("move=.taken&exclude=.*bak&excludeExt=tmp&sortBy=reverse:file:name");
        await(() -> Files.exists(out.resolve(".taken/visits-20240601.csv")) && sink.receipts.size() == 5);

        assertThat(sink.receipts).extracting(Receipt::outcome).containsOnly(Receipt.Outcome.HELD);
    }

    private void watch() throws Exception {
        watch("move=.taken");
    }

    private void watch(String afterwards) throws Exception {
        Path definitions = Files.createDirectories(root.resolve("definitions"));
        String source = "sftp://doudi@127.0.0.1:%d/out?password=secret&streamDownload=true&delay=200&%s"
                .formatted(partner.getPort(), afterwards);
        Files.writeString(definitions.resolve("visits.yaml"), """
                name: visits
                feed: visits
                title: {zh: 探访, en: Visits}
                mode: delta
                key: [公民身份号码, 巡访日期]
                source: "%s"
                columns:
                  - {header: 公民身份号码, type: identity, as: person, required: true}
                  - {header: 巡访日期, type: date, as: from, required: true}
                """.formatted(source));
        way = new Way(sink, new InventedRegions(), FeedDefinitions.load(definitions));
        way.camel.getRouteController().startRouteGroup(FeedRoute.SOURCES);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!done.getAsBoolean() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }
}
