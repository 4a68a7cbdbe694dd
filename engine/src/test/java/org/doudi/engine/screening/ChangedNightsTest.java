package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.export.Exports;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.policy.Decider;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.referral.Answers;
import org.doudi.engine.referral.By;
import org.doudi.engine.referral.Casework;
import org.doudi.engine.referral.ReferralState;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever partners deliver, people do, figures and rules become and days pass: nights that look only at what may have
 * changed end in the same decisions, referrals and indicators as full ones, household by household.
 */
@QuarkusTest
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
class ChangedNightsTest {

    private static final int NIGHTS = 14;

    /** The tenth of this month: people's doings are of today, so that the nights have to be of these days too. */
    private static final LocalDate RISES = LocalDate.now().withDayOfMonth(10);

    private static final List<Policy> PACKS = Tideside.packs(RISES);

    @TempDir
    Path folder;

    @Inject
    Screening screening;

    @Inject
    HeldRuns held;

    @Inject
    Casework casework;

    @Inject
    Answers answers;

    @Inject
    Exports exports;

    @Inject
    DataSource database;

    @Inject
    FeedSink sink;

    private Town town;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void endLikeFullOnes(long seed) throws Exception {
        List<String> full = nights(seed, true);
        List<String> changed = nights(seed, false);

        for (int i = 0; i < full.size(); i++) {
            assertThat(changed.get(i)).as("seed %d, night %d", seed, i + 1).isEqualTo(full.get(i));
        }
        assertThat(town.count("run where mode = 'changed'")).isPositive();
        assertThat(town.count("run where not sums_agree")).isZero();
        assertThat(town.count("decision where set_aside is not null")).isZero();
        assertThat(town.count("referral")).isPositive();
        assertThat(town.count("decision where tally is not null")).isPositive();
    }

    /** What there is after each of a number of nights, the same for the same seed. */
    private List<String> nights(long seed, boolean full) throws Exception {
        Random dice = new Random(seed);
        Random accidents = new Random(seed);
        town = Town.empty(database, sink);
        Tidings tidings = new Tidings(sink, dice);
        Policy policy = PACKS.get(0);
        LocalDate on = RISES.withDayOfMonth(1).plusDays(dice.nextInt(20));
        tidings.begin(on);
        List<String> seen = new ArrayList<>();
        for (int night = 0; night < NIGHTS; night++) {
            on = on.plusDays(dice.nextInt(4));
            for (int files = dice.nextInt(4); files > 0; files--) {
                tidings.oneMore(on);
            }
            if (dice.nextInt(8) == 0) {
                policy = PACKS.get(dice.nextInt(PACKS.size()));
            }
            Optional<Run> ended = !full && accidents.nextInt(3) == 0
                    ? dyingNight(on, policy, accidents.nextInt(4))
                    : Optional.empty();
            Run run = ended.isPresent() ? ended.get() : night(on, policy, full, ScreeningWatcher.NONE);
            seen.add(NightsEnd.of(town) + "\n" + exported(run));
            rule(run, dice);
            for (int deeds = dice.nextInt(3); deeds > 0; deeds--) {
                work(dice);
            }
        }
        return seen;
    }

    private Run night(LocalDate on, Policy policy, boolean full, ScreeningWatcher watcher) {
        return screening.screen(
                new ScreeningOrder(on, Optional.empty(), false, full),
                policy,
                () -> deciding(policy.decider()),
                watcher);
    }

    private static Deciding deciding(Decider decider) {
        return new Deciding() {
            @Override
            public Decision decide(org.doudi.engine.household.Household household, LocalDate on) {
                return decider.decide(household, on);
            }

            @Override
            public void close() {
                decider.close();
            }
        };
    }

    /** One that dies when it comes to a chunk after that one; where there is none it ends. */
    private Optional<Run> dyingNight(LocalDate on, Policy policy, int chunk) {
        try {
            return Optional.of(night(on, policy, false, new ScreeningWatcher() {
                @Override
                public void inChunk(int number) {
                    if (number > chunk) {
                        throw new IllegalStateException("killed");
                    }
                }
            }));
        } catch (ScreeningException killed) {
            assertThat(killed).hasRootCauseMessage("killed");
            return Optional.empty();
        }
    }

    private void rule(Run run, Random dice) {
        switch (dice.nextInt(6)) {
            case 0 -> {
                if (run.held()) {
                    held.discard(run.number(), "李", "再看");
                }
            }
            case 1, 2, 3 -> {
                if (run.held()) {
                    held.release(run.number(), "李", "看过了");
                }
            }
            default -> {}
        }
    }

    private void work(Random dice) throws Exception {
        List<String> referrals = town.texts("select id from referral order by id");
        if (referrals.isEmpty()) {
            return;
        }
        UUID id = UUID.fromString(referrals.get(dice.nextInt(referrals.size())));
        By li = By.person("李", "看过了");
        switch (dice.nextInt(6)) {
            case 0 -> casework.claim(id, li);
            case 1 -> casework.release(id, li);
            case 2, 3 -> answer(id, ReferralState.VISITING, ReferralState.FALSE_ALARM);
            case 4 -> answer(id, ReferralState.VISITING, ReferralState.VERIFIED);
            default ->
                answer(
                        id,
                        ReferralState.VISITING,
                        ReferralState.VERIFIED,
                        ReferralState.PUSHED,
                        ReferralState.ASSISTED,
                        ReferralState.CLOSED);
        }
    }

    private void answer(UUID id, ReferralState... states) {
        for (ReferralState state : states) {
            answers.accept("{\"referralId\": \"%s\", \"state\": \"%s\", \"by\": \"李\", \"note\": \"看过了\"}"
                    .formatted(id, state.code()));
        }
    }

    private String exported(Run run) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Exports.What what : List.of(Exports.What.DECISIONS, Exports.What.REFERRALS, Exports.What.INDICATORS)) {
            Path file = folder.resolve(what.word() + ".csv");
            exports.write(what, run, false, file);
            all.append(Files.readString(file));
        }
        return all.toString();
    }
}
