package org.doudi.engine.cli;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.doudi.connectors.dispatch.Dispatch;
import org.doudi.connectors.feed.intake.FeedConfig;
import org.doudi.connectors.feed.intake.FeedWatch;
import org.doudi.engine.folder.BrokerAddress;
import org.doudi.engine.folder.BrokerConfig;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.folder.ServicePort;
import org.doudi.engine.screening.NightlyScreening;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The service, until it is stopped. */
@Command(name = "serve")
public class ServeCommand implements DataCommand {

    private static final DateTimeFormatter NIGHT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Mixin
    private Console console;

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    BrokerConfig broker;

    @Inject
    DoudiConfig config;

    @Inject
    Dispatch dispatch;

    @Inject
    FeedWatch feeds;

    @Inject
    FeedConfig feedConfig;

    @Inject
    NightlyScreening nights;

    @Inject
    Clock clock;

    @Override
    public Set<Need> needs() {
        return EnumSet.of(Need.ROUTES, Need.BROKER, Need.HTTP);
    }

    @Override
    public Integer call() {
        serve(console);
        return 0;
    }

    /** Until the process is stopped. */
    void serve(Console console) {
        dispatch.start();
        feeds.start();
        console.tell("serve.inbox", feedConfig.inbox().toAbsolutePath().normalize());
        console.tell("serve.night", NIGHT.format(nights.start().atZone(clock.getZone())), clock.getZone());
        new ServicePort(DataFolder.at(config.dataDir())).write(port);
        Optional<BrokerAddress> elsewhere = broker.url().map(BrokerAddress::new).filter(address -> !address.isOwn());
        if (elsewhere.isPresent()) {
            console.tell("serve.broker.elsewhere", elsewhere.get().shown());
        } else {
            console.tell("serve.broker", broker.port(), broker.amqpPort());
        }
        console.tell("serve.listening", port);
        Quarkus.waitForExit();
    }
}
