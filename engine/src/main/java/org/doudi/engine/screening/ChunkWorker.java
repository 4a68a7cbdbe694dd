package org.doudi.engine.screening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.doudi.engine.indicator.CityTallies;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.policy.RuleFailed;
import org.doudi.engine.referral.ReferralLedger;
import org.doudi.engine.referral.ReferralNight;
import org.doudi.engine.referral.ScreenedHousehold;
import org.doudi.engine.registry.KnownHousehold;
import org.doudi.engine.registry.Predecessor;
import org.doudi.engine.screening.Chunks.Chunk;
import org.jboss.logging.Logger;

/** One thread of a run: takes chunks until all are done. A chunk is one transaction. */
final class ChunkWorker implements Callable<Void> {

    private static final Logger LOG = Logger.getLogger(ChunkWorker.class);

    /** How long to wait before looking again whether a chunk in another hand became free. */
    private static final long PATIENCE_MILLIS = 100;

    private final DataSource database;
    private final RunWork work;
    private final ReferralLedger referrals;
    private final TestCodes codes;
    private final AtomicBoolean stopped;

    ChunkWorker(DataSource database, RunWork work, ReferralLedger referrals, TestCodes codes, AtomicBoolean stopped) {
        this.database = database;
        this.work = work;
        this.referrals = referrals;
        this.codes = codes;
        this.stopped = stopped;
    }

    @Override
    public Void call() throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Deciding deciding = work.deciding().get()) {
            connection.setAutoCommit(false);
            while (!stopped.get()) {
                Optional<Chunk> chunk = Chunks.claim(connection, work.run().number());
                if (chunk.isPresent()) {
                    work(connection, chunk.get(), deciding);
                } else if (Chunks.allDone(connection, work.run().number())) {
                    break;
                } else {
                    // The last ones are in other hands. Should those die, the chunks come free.
                    SilentWorkers.end(connection, work.lease());
                    connection.rollback();
                    Thread.sleep(PATIENCE_MILLIS);
                }
            }
            connection.rollback();
            return null;
        } catch (SQLException | RuntimeException e) {
            stopped.set(true);
            throw e;
        }
    }

    private void work(Connection connection, Chunk chunk, Deciding deciding) throws SQLException {
        try {
            Optional<Counts> before = work.run().key().mode() == RunKey.Mode.CHANGED
                    ? Optional.of(DecisionVersions.counts(connection, chunk.households(), new Tally(work.rules())))
                    : Optional.empty();
            Counts counts = decide(connection, chunk, deciding);
            Chunks.done(connection, chunk, counts, before);
            work.watcher().inChunk(chunk.number());
            Chunks.needNotLast(connection);
            connection.commit();
            work.watcher().chunkDone(counts.sums());
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private Counts decide(Connection connection, Chunk chunk, Deciding deciding) throws SQLException {
        NextLooks looks = new NextLooks(work.run().key().on());
        List<KnownHousehold> households = work.households().read(chunk.households());
        List<DecisionVersion> versions = new ArrayList<>(households.size());
        List<ScreenedHousehold> decided = new ArrayList<>(households.size());
        Tally tally = new Tally(work.rules());
        for (KnownHousehold household : households) {
            try {
                Decision decision =
                        deciding.decide(household.facts(), work.run().key().on());
                decided.add(new ScreenedHousehold(household.id(), household.facts(), decision, continued(household)));
                versions.add(DecisionVersion.of(household.id(), household.facts(), decision, codes));
                tally.add(household.facts(), decision);
                looks.add(household, work.nextLook(household, decision), decision.visitsNext());
            } catch (RuleFailed failed) {
                LOG.warnf(
                        "规则 (%s) 在家庭 (%s) 上出错，该户搁置 / a rule (%s) failed on a household (%s), which is set aside: %s",
                        failed.rule(), failed.household(), failed.rule(), failed.household(), failed.getCause());
                versions.add(DecisionVersion.setAside(household.id(), household.facts(), failed.rule()));
                looks.addFailed(household);
            }
        }
        // The transaction that writes a chunk also marks it done: of one that is not done nothing is there.
        looks.write(connection, chunk.households());
        int written = DecisionVersions.write(connection, chunk, versions);
        int messages = 0;
        if (work.run().movesReferrals()) {
            messages = referrals.merge(connection, night(), chunk.households(), decided);
        }
        CityTallies tallies = new CityTallies();
        versions.forEach(version -> tallies.add(version.county(), version.tally()));
        return new Counts(tally.sums(households.size(), decided.size(), written, messages), tallies);
    }

    private static Map<Long, String> continued(KnownHousehold household) {
        if (household.continues().isEmpty()) {
            return Map.of();
        }
        return household.continues().stream()
                .collect(Collectors.toMap(Predecessor::household, Predecessor::number, (nearest, farther) -> nearest));
    }

    private ReferralNight night() {
        Run run = work.run();
        return new ReferralNight(
                run.number(), run.key().on(), run.started(), run.key().pack(), work.rules());
    }
}
