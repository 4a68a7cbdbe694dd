package org.doudi.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doudi.engine.screening.Night.category;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.Routes;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.screening.Night;
import org.doudi.engine.screening.Screening;
import org.doudi.engine.screening.ScreeningWatcher;
import org.doudi.engine.screening.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class RunsCommandTest {

    @Inject
    @Any
    Instance<Routes> routes;

    @Inject
    Screening screening;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void aTownWhoseFirstRunIsHeld() throws Exception {
        Language.ENGLISH.makeDefault();
        Town.empty(database, sink).with(60).deliver(LocalDate.parse("2024-06-01"));
        new Night(screening).everyone(household -> List.of(category("POOR"))).on("2024-06-15");
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aListSaysThatARunIsHeldWhyAndHowThatEnds() throws Exception {
        Said said = doudi("runs", "list");

        assertThat(said.status()).isZero();
        assertThat(said.out()).contains("HELD", "first run", "./doudi runs release 1", "./doudi runs discard 1");
        assertThat(doudi("runs", "list", "--json")
                        .json()
                        .at("/0/finding/reasons/0")
                        .asText())
                .isEqualTo("first_run");
    }

    @Test
    void aListNamesWhatMoved() {
        doudi("runs", "release", "1", "--reason", "seen");
        new Night(screening).everyone(household -> List.of(category("RICH"))).on("2024-06-16");

        assertThat(doudi("runs", "list").out())
                .containsPattern("category +POOR +60 +0 +-100\\.0")
                .containsPattern("category +RICH +0 +60 +\\+∞");
    }

    @Test
    void aTrialSaysWhatWouldHaveHeldIt() {
        new Night(screening)
                .everyone(household -> List.of(category("RICH")))
                .on("2024-06-16", true, ScreeningWatcher.NONE);

        assertThat(doudi("runs", "list").out()).contains("It would be held").containsPattern("RICH +0 +60 +\\+∞");
    }

    @Test
    void aReleasedRunIsListedWithWhoSaidSoAndWhy() throws Exception {
        Said said = doudi("runs", "release", "1", "--reason", "all looked at", "--by", "Li", "--json");

        assertThat(said.status()).isZero();
        assertThat(said.json().at("/0/released").asBoolean()).isTrue();
        assertThat(doudi("runs", "list").out()).contains("Li: all looked at").doesNotContain("HELD");
    }

    @Test
    void anExportOfADiscardedRunSaysThatItWasDiscarded() {
        assertThat(doudi("runs", "discard", "1", "--reason", "half a file", "--by", "Li")
                        .status())
                .isZero();

        Path file = folder.resolve("decisions.csv");
        Said said = doudi("export", "decisions", "--run", "1", "--out", file.toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out()).contains("discarded", "Li", "half a file");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCannotBeDoneIsOneAndWrongUseIsTwo() {
        assertThat(doudi("runs", "release", "7", "--reason", "seen").status()).isEqualTo(1);
        assertThat(doudi("runs", "release", "1").status()).isEqualTo(2);
        assertThat(doudi("runs", "release", "1", "--reason", " ").status()).isEqualTo(2);
        assertThat(doudi("runs", "release", "one", "--reason", "seen").status()).isEqualTo(2);
        assertThat(doudi("runs").status()).isEqualTo(2);
        assertThat(doudi("runs", "list", "--last", "0").status()).isEqualTo(2);
    }

    private Said doudi(String... arguments) {
        return Said.by(routes, arguments);
    }
}
