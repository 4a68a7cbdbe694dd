package org.doudi.engine.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doudi.engine.backup.OlderBackup;
import org.doudi.engine.cli.PackagedApp.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of years ago in the hands of today's program. */
class OlderBackupIT {

    @TempDir
    Path root;

    @Test
    void aBackupOfOlderTablesIsBroughtUpToDateAndItsNightCanBeExported() throws Exception {
        Path file = root.resolve("old.backup");
        String night = new String(
                getClass().getResourceAsStream("/backup/night-of-version-6.sql").readAllBytes(),
                StandardCharsets.UTF_8);
        new OlderBackup(root.resolve("old"), "6").write(file, night);
        House house = House.at(root.resolve("again"));

        done(house.app().run("restore", file.toString()));

        assertThat(exported(house, "decisions"))
                .contains("2024-06-14,22010200000001,,category,DIBAO,,,proposed,,L-DIBAO,");
        assertThat(exported(house, "referrals"))
                .contains("00000000-0000-5000-8000-000000000001,22010200000001,APPLY_DIBAO");
        assertThat(exported(house, "quarantine")).contains("bad_id_checksum");
        assertThat(exported(house, "indicators")).hasLineCount(1);
        done(house.app().run("screen", "--date", "2024-06-15"));
        JsonNode runs = new ObjectMapper()
                .readTree(done(house.app().run("runs", "list", "--json")).out());
        assertThat(runs.findValuesAsText("number"))
                .as("numbers go on where they were")
                .containsExactly("2", "1");
    }

    private String exported(House house, String what) throws IOException {
        Path file = root.resolve(what + ".csv");
        done(house.app().run("export", what, "--out", file.toString()));
        return Files.readString(file);
    }

    private static Result done(Result result) {
        assertThat(result.status()).as(result.out() + result.err()).isZero();
        return result;
    }
}
