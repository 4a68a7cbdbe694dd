package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.doudi.engine.city.CityOrder;
import org.doudi.engine.folder.DoudiConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything once, from nothing: a city, its files, a screening, its referrals in the queues; then the service. */
@Command(name = "demo")
public class DemoCommand implements DataCommand {

    @Mixin
    private Console console;

    @Option(names = "--households", paramLabel = "N", defaultValue = "10000", descriptionKey = "doudi.demo.households")
    private long households;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "doudi.demo.seed")
    private long seed;

    @Option(names = "--date", paramLabel = "D", descriptionKey = "doudi.demo.date")
    private LocalDate date;

    @Option(names = "--no-serve", descriptionKey = "doudi.demo.no_serve")
    private boolean leave;

    @Inject
    DemoNight night;

    @Inject
    ServeCommand service;

    @Inject
    DoudiConfig config;

    @Inject
    Clock clock;

    @Override
    public Set<Need> needs() {
        return leave ? EnumSet.of(Need.ROUTES, Need.BROKER) : EnumSet.of(Need.ROUTES, Need.BROKER, Need.HTTP);
    }

    @Override
    public boolean isQuiet() {
        return true;
    }

    /** Never the data of others: neither in a folder nor in a database or broker that they run. */
    @Override
    public Path dataFolder(Path configured) {
        Surroundings surroundings = Surroundings.ofThisProcess();
        surroundings.value("quarkus.datasource.jdbc.url").ifPresent(url -> {
            throw new Refusal("demo.foreign", "QUARKUS_DATASOURCE_JDBC_URL");
        });
        surroundings.value("doudi.broker.url").ifPresent(url -> {
            throw new Refusal("demo.foreign", "DOUDI_BROKER_URL");
        });
        DemoFolder folder = DemoFolder.beside(configured);
        folder.mark();
        return folder.data();
    }

    @Override
    public Integer call() {
        if (households < 1) {
            console.tell("generate.too_few", households);
            return 2;
        }
        DemoFolder folder = new DemoFolder(config.dataDir());
        LocalDate today = date == null ? LocalDate.now(clock) : date;
        DemoReport report =
                night.live(console, new CityOrder(households, seed, today, config.packDir(), folder.files()));
        console.result(report, () -> new DemoText(console).print(report, config.dataDir()));
        if (!leave) {
            service.serve(console);
        }
        return report.sumsAgree() && report.takenIn().clean() ? 0 : 1;
    }
}
