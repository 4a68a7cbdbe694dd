package org.doudi.engine.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.folder.FolderStatus;
import org.doudi.engine.indicator.Indicators;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.Region;
import org.doudi.engine.policy.Text;
import org.doudi.engine.referral.Outbox;
import org.doudi.engine.registry.FeedAges;
import org.doudi.engine.registry.Freshness;
import org.doudi.engine.registry.HouseholdReading;
import org.doudi.engine.registry.KnownPoints;
import org.doudi.engine.registry.ReadingTerms;
import org.doudi.engine.status.StatusReport.Fault;
import org.doudi.engine.status.StatusReport.FeedSeen;
import org.doudi.engine.status.StatusReport.PackSeen;
import org.doudi.engine.status.StatusReport.QueueSeen;

/** Looks at everything once. */
@ApplicationScoped
public class HouseStatus {

    private final DoudiConfig config;
    private final FolderStatus folder;
    private final Nights nights;
    private final Counts counts;
    private final Outbox outbox;
    private final Indicators indicators;
    private final HouseholdReading reading;
    private final KnownPoints points;
    private final OpenPorts ports;
    private final Clock clock;

    @Inject
    HouseStatus(
            DoudiConfig config,
            FolderStatus folder,
            Nights nights,
            Counts counts,
            Outbox outbox,
            Indicators indicators,
            HouseholdReading reading,
            KnownPoints points,
            OpenPorts ports,
            Clock clock) {
        this.config = config;
        this.folder = folder;
        this.nights = nights;
        this.counts = counts;
        this.outbox = outbox;
        this.indicators = indicators;
        this.reading = reading;
        this.points = points;
        this.ports = ports;
        this.clock = clock;
    }

    public StatusReport report() throws SQLException, IOException {
        LocalDate today = LocalDate.now(clock);
        List<Sum> sums = nights.sums();
        List<Fault> faults = new ArrayList<>(nights.faults(sums));
        Optional<PolicyPack> pack = pack(faults);
        return new StatusReport(
                today,
                faults,
                new PackSeen(
                        config.packDir().toString(),
                        pack.map(each -> each.manifest().name()).orElse(null),
                        pack.map(each -> each.version().sha256()).orElse(null)),
                pack.map(each -> feeds(each, today)).orElse(List.of()),
                nights.last(),
                nights.held(),
                nights.anySetAside() ? counts.setAside() : List.of(),
                sums,
                outbox.backlog(),
                counts.queues(),
                pack.map(indicators::latest).orElse(List.of()),
                counts.quarantine(),
                counts.heldBack(),
                ports.open(),
                folder.report(),
                counts.grownBytes());
    }

    /** Messages of each queue. */
    public Map<String, QueueSeen> queues() {
        return counts.queues();
    }

    private Optional<PolicyPack> pack(List<Fault> faults) {
        try {
            return Optional.of(PolicyPack.load(config.packDir()));
        } catch (PackFaulty faulty) {
            int count = faulty.faults().size();
            faults.add(new Fault(
                    "pack_faulty",
                    new Text(
                            "政策包有 " + count + " 个问题，今夜无法筛查。请运行 doudi rules check。",
                            "The pack has " + count + " faults; the next night cannot run. Run doudi rules check.")));
            return Optional.empty();
        }
    }

    private List<FeedSeen> feeds(PolicyPack pack, LocalDate today) {
        ReadingTerms terms = new ReadingTerms(
                FeedAges.none(), pack::isHead, 0, pack.manifest().area());
        Freshness freshness = reading.city(points.newest(), today, terms).freshness();
        List<String> counties = pack.regions().all().stream()
                .filter(region -> region.level().equals("county"))
                .map(Region::code)
                .toList();
        Map<String, Long> deliveries = counts.deliveriesByFeed();
        return pack.feedAges().feeds().stream()
                .map(feed -> feed(pack, freshness, counties, feed, today, deliveries.getOrDefault(feed, 0L)))
                .toList();
    }

    private static FeedSeen feed(
            PolicyPack pack,
            Freshness freshness,
            List<String> counties,
            String feed,
            LocalDate today,
            long deliveries) {
        Integer maxAge = pack.feedAges().maxAgeDays(feed).isPresent()
                ? pack.feedAges().maxAgeDays(feed).getAsInt()
                : null;
        List<String> missing = new ArrayList<>();
        LocalDate newest = null;
        for (String county : counties) {
            LocalDate there = freshness.newest(feed, county).orElse(null);
            if (maxAge != null && (there == null || ChronoUnit.DAYS.between(there, today) > maxAge)) {
                missing.add(county);
            }
            newest = newest == null || there != null && there.isAfter(newest) ? there : newest;
        }
        Long age = newest == null ? null : Math.max(0, ChronoUnit.DAYS.between(newest, today));
        return new FeedSeen(feed, newest, age, maxAge, deliveries, counties.size(), missing);
    }
}
