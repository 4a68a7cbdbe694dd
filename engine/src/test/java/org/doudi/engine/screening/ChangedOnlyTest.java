package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.referral.By;
import org.doudi.engine.referral.Casework;
import org.doudi.engine.referral.ReferralState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that looks only at what may have changed ends as a full one does. */
@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ChangedOnlyTest {

    private static final int HOUSEHOLDS = 24;
    private static final int STEPS = 14;

    private static Policy policy;

    @TempDir
    static Path folder;

    @Inject
    Screening screening;

    @Inject
    Casework casework;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;

    /** A pack whose rests end within a month. */
    @BeforeAll
    static void aPackInAHurry() throws IOException {
        Path pack = Path.of("src/test/resources/packs/quietwater");
        try (Stream<Path> files = Files.walk(pack)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(pack.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file)
                                .replace("rest.short,000000,any,2000-01-01,30", "rest.short,000000,any,2000-01-01,3")
                                .replace("quiet,000000,any,2000-01-01,90", "quiet,000000,any,2000-01-01,4"));
            }
        }
        policy = PolicyPack.load(folder).compile();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverHappensNightsThatLookAtWhatChangedEndLikeFullOnes(long seed) throws Exception {
        List<String> full = nights(seed, true);
        List<String> changed = nights(seed, false);

        for (int i = 0; i < full.size(); i++) {
            assertThat(changed.get(i)).as("seed %d, night %d", seed, i + 1).isEqualTo(full.get(i));
        }
        assertThat(town.count("run where mode = 'changed'")).isPositive();
        assertThat(town.count("run where not sums_agree")).isZero();
    }

    @Test
    void aQuietNightLooksAtNobodyAndStillAnswersForTheWholeCity() throws Exception {
        town = Town.empty(database, sink).with(HOUSEHOLDS);
        LocalDate first = LocalDate.parse("2024-06-10");
        town.deliver(first);
        night(first, true);

        Run quiet = night(first.plusDays(1), false);

        assertThat(quiet.key().mode()).isEqualTo(RunKey.Mode.CHANGED);
        assertThat(quiet.sumsAgree()).isTrue();
        assertThat(quiet.sums().orElseThrow().households()).isEqualTo(HOUSEHOLDS);
        assertThat(town.count("run_chunk where run = " + quiet.number())).isZero();
    }

    @Test
    void onlyTheHouseholdsThatSomethingWasSaidOfAreLookedAt() throws Exception {
        town = Town.empty(database, sink).with(HOUSEHOLDS);
        town.deliver(LocalDate.parse("2024-06-10"));
        town.deliverAccidents(LocalDate.parse("2024-06-10"));
        night(LocalDate.parse("2024-06-10"), true);
        town.deliverAccidents(LocalDate.parse("2024-06-11"), new Town.Accident("A7", Town.idNumber(7), "2024-06-11"));

        Run run = night(LocalDate.parse("2024-06-11"), false);

        assertThat(run.key().mode()).isEqualTo(RunKey.Mode.CHANGED);
        assertThat(town.texts("select sum(households) from run_chunk where run = " + run.number()))
                .containsExactly("1");
        assertThat(run.sums().orElseThrow().outcomes()).containsEntry("warning/W-ACCIDENT", 1L);
    }

    @Test
    void anotherMonthAnEarlierDayAFullOrderAndWhatFollowsATrialAreFull() throws Exception {
        town = Town.empty(database, sink).with(HOUSEHOLDS);
        town.deliver(LocalDate.parse("2024-06-10"));

        assertThat(modeOf(night(LocalDate.parse("2024-06-10"), false))).isEqualTo(RunKey.Mode.FULL);
        assertThat(modeOf(night(LocalDate.parse("2024-06-11"), false))).isEqualTo(RunKey.Mode.CHANGED);
        assertThat(modeOf(night(LocalDate.parse("2024-06-11"), true))).isEqualTo(RunKey.Mode.FULL);
        assertThat(modeOf(night(LocalDate.parse("2024-07-01"), false))).isEqualTo(RunKey.Mode.FULL);
        assertThat(modeOf(night(LocalDate.parse("2024-06-30"), false))).isEqualTo(RunKey.Mode.FULL);
        assertThat(modeOf(night(LocalDate.parse("2024-07-02"), false))).isEqualTo(RunKey.Mode.FULL);
        screening.screen(
                new ScreeningOrder(LocalDate.parse("2024-07-03"), Optional.empty(), true, false),
                policy,
                DatedDecider::new,
                ScreeningWatcher.NONE);
        assertThat(modeOf(night(LocalDate.parse("2024-07-04"), false))).isEqualTo(RunKey.Mode.FULL);
        assertThat(modeOf(night(LocalDate.parse("2024-07-05"), false))).isEqualTo(RunKey.Mode.CHANGED);
    }

    private static RunKey.Mode modeOf(Run run) {
        return run.key().mode();
    }

    private Run night(LocalDate on, boolean full) {
        return screening.screen(
                new ScreeningOrder(on, Optional.empty(), false, full),
                policy,
                DatedDecider::new,
                ScreeningWatcher.NONE);
    }

    /** What there is after each of a number of nights, the same for the same seed. */
    private List<String> nights(long seed, boolean full) throws Exception {
        Random dice = new Random(seed);
        town = Town.empty(database, sink).with(HOUSEHOLDS);
        LocalDate on = LocalDate.now().withDayOfMonth(1).plusDays(dice.nextInt(20));
        town.deliver(on);
        List<String> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            on = on.plusDays(dice.nextInt(4));
            happen(dice, on);
            night(on, full);
            seen.add(NightsEnd.of(town));
        }
        return seen;
    }

    private void happen(Random dice, LocalDate on) throws Exception {
        switch (dice.nextInt(7)) {
            case 0 -> {
                Town anew = Town.with(database, sink, HOUSEHOLDS - dice.nextInt(3));
                anew.household("N%d".formatted(dice.nextInt(3)), Town.idNumber(100 + dice.nextInt(5)));
                anew.deliver(on);
            }
            case 1, 2, 3 -> {
                List<Town.Accident> accidents = new ArrayList<>();
                int many = dice.nextInt(5);
                for (int i = 0; i < many; i++) {
                    accidents.add(new Town.Accident(
                            "A" + dice.nextInt(9),
                            Town.idNumber(1 + dice.nextInt(HOUSEHOLDS)),
                            on.plusDays(dice.nextInt(9) - 6).toString()));
                }
                town.deliverAccidents(
                        on,
                        accidents.stream()
                                .collect(java.util.stream.Collectors.toMap(Town.Accident::number, a -> a, (a, b) -> a))
                                .values()
                                .toArray(Town.Accident[]::new));
            }
            case 4 ->
                town.deliver(dice.nextBoolean() ? "visits" : "medical", on.plusDays(dice.nextInt(3) - 1), List.of());
            default -> {}
        }
        if (dice.nextInt(2) == 0) {
            work(dice);
        }
    }

    private void work(Random dice) throws Exception {
        List<String> referrals = town.texts("select id from referral order by id");
        if (referrals.isEmpty()) {
            return;
        }
        var id = java.util.UUID.fromString(referrals.get(dice.nextInt(referrals.size())));
        By li = By.person("李", "看过了");
        switch (dice.nextInt(4)) {
            case 0 -> casework.claim(id, li);
            case 1 -> casework.release(id, li);
            case 2 -> {
                casework.move(id, ReferralState.VISITING, li);
                casework.move(id, ReferralState.FALSE_ALARM, li);
            }
            default -> {
                for (ReferralState state : List.of(
                        ReferralState.VISITING,
                        ReferralState.VERIFIED,
                        ReferralState.PUSHED,
                        ReferralState.ASSISTED,
                        ReferralState.CLOSED)) {
                    casework.move(id, state, li);
                }
            }
        }
    }
}
