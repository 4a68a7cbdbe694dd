package org.doudi.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doudi.engine.screening.Night.category;
import static org.doudi.engine.screening.Night.referral;
import static org.doudi.engine.screening.Night.warning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.export.Exports.What;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Outcome.Severity;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ExportsTest {

    @Inject
    Screening screening;

    @Inject
    Exports exports;

    @Inject
    Runs runs;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @TempDir
    Path folder;

    private Town town;
    private Night night;

    @BeforeEach
    void twelveHouseholdsOfWhichOneIsIll() throws Exception {
        town = Town.empty(database, sink);
        // Delivered backwards, so that the order of arrival is not the order of the file.
        for (int i = 12; i >= 1; i--) {
            town.household("H%04d".formatted(i), Town.idNumber(i));
        }
        town.deliver(LocalDate.parse("2024-06-01"));
        night = new Night(screening)
                .household(
                        "H0002",
                        household -> List.of(
                                category("POOR"),
                                referral("MEDICAL_AID", "W-ILL", Severity.ORANGE, household),
                                warning("W-ILL", Severity.ORANGE, household)))
                .household("H0011", household -> List.of(category("=POOR")));
    }

    @Test
    void decisionsAreOneRowAnOutcomeSortedAndMasked() throws Exception {
        Run run = night.on("2024-06-15");

        List<String> lines = lines(What.DECISIONS, run, false);

        String pack = run.key().pack();
        assertThat(lines)
                .containsExactly(
                        "run_date,household_id,id_number,kind,code,severity,amount,status,missing,rule,pack_version",
                        "2024-06-15,H0002,,category,POOR,,,proposed,,rule POOR," + pack,
                        "2024-06-15,H0002,,referral,MEDICAL_AID,orange,,proposed,,rule MEDICAL_AID," + pack,
                        "2024-06-15,H0002,990102********0002,warning,W-ILL,orange,,proposed,,rule W-ILL," + pack,
                        "2024-06-15,H0011,,category,'=POOR,,,proposed,,rule =POOR," + pack);
    }

    @Test
    void fullNumbersAreWrittenOnRequest() throws Exception {
        Run run = night.on("2024-06-15");

        assertThat(lines(What.DECISIONS, run, true)).anyMatch(line -> line.contains("," + Town.idNumber(2) + ","));
    }

    @Test
    void anOldRunIsExportedAsItWas() throws Exception {
        Run first = night.on("2024-06-15");
        List<String> before = lines(What.DECISIONS, first, false);
        night.everyone(household -> List.of(category("RICH")));
        Run second = night.on("2024-06-16");

        assertThat(lines(What.DECISIONS, first, false)).isEqualTo(before);
        assertThat(lines(What.DECISIONS, second, false)).hasSize(13);
    }

    @Test
    void referralsNameTheirReasonsAndWhetherTheyAreLate() throws Exception {
        night.on("2024-06-15");
        Run later = night.on("2024-07-01");

        List<String> lines = lines(What.REFERRALS, later, false);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo("referral_id,household_id,program,department,queue,state,priority,opened_on,due_on,overdue,"
                        + "reasons");
        assertThat(lines.get(1))
                .endsWith(
                        ",H0002,MEDICAL_AID,医保,referrals.990102.medical,warned,orange,2024-06-15,2024-06-28,true,W-ILL");
    }

    @Test
    void whatAnUnfinishedRunHasWrittenDoesNotShow() throws Exception {
        Run first = night.on("2024-06-15");
        List<String> decisions = lines(What.DECISIONS, first, false);
        List<String> referrals = lines(What.REFERRALS, first, false);
        night.everyone(household -> List.of(referral("VISIT", "W-ODD", Severity.RED, household)));
        assertThatThrownBy(() -> night.on("2024-06-16", false, new ScreeningWatcher() {
                    @Override
                    public void inChunk(int number) {
                        if (number == 3) {
                            throw new IllegalStateException("killed");
                        }
                    }
                }))
                .hasMessageContaining("killed");

        Run latest = runs.latest().orElseThrow();
        assertThat(latest.number()).isEqualTo(1);
        assertThat(lines(What.DECISIONS, latest, false)).isEqualTo(decisions);
        assertThat(lines(What.REFERRALS, latest, false)).isEqualTo(referrals);
    }

    @Test
    void jsonLinesHoldTheSameWithNamesAndEmptyCellsAsNull() throws Exception {
        Run run = night.on("2024-06-15");
        Path file = folder.resolve("d.jsonl");
        exports.write(What.DECISIONS, run, false, file);

        JsonNode first = new ObjectMapper().readTree(Files.readAllLines(file).get(0));
        assertThat(first.get("household_id").asText()).isEqualTo("H0002");
        assertThat(first.get("id_number").isNull()).isTrue();
    }

    @Test
    void quarantineIsWrittenWithWhatWasSentAndNoFullNumber() throws Exception {
        town.deliverBad("2201021980010112345,\"a\nb\"", LocalDate.parse("2024-06-02"));

        Path file = folder.resolve("q.csv");
        exports.write(What.QUARANTINE, null, false, file);

        assertThat(Files.readString(file))
                .startsWith("feed,file,line,column,reason_code,reason_en,reason_zh,raw\n"
                        + "visits,visits.csv,7,公民身份号码,bad_id_checksum,check digit,校验位,")
                .contains("220102********2345")
                .doesNotContain("2201021980010112345");
    }

    @Test
    void nothingButTheWholeFileIsEverThere() throws Exception {
        Run run = night.on("2024-06-15");
        lines(What.DECISIONS, run, false);

        assertThat(folder).isDirectoryContaining(file -> file.toString().endsWith("e.csv"));
        assertThat(Files.list(folder)).hasSize(1);
    }

    private List<String> lines(What what, Run run, boolean identities) throws Exception {
        Path file = folder.resolve("e.csv");
        exports.write(what, run, identities, file);
        return Files.readAllLines(file);
    }
}
