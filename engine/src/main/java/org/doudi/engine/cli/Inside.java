package org.doudi.engine.cli;

import io.quarkus.runtime.Quarkus;
import java.time.Duration;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.doudi.engine.cli.DataCommand.Need;
import org.doudi.engine.folder.BrokerAccess;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.Database;
import org.doudi.engine.folder.DatabaseLease;
import org.doudi.engine.folder.EmbeddedBroker;
import org.doudi.engine.folder.Ports;
import org.doudi.engine.screening.PackAhead;
import picocli.CommandLine;

/** Opens what a command needs, starts the application around it, and closes in the right order however the process ends. */
final class Inside {

    private static final Duration WATCH = Duration.ofSeconds(5);

    private final DataCommand command;
    private final CommandLine line;
    private final String[] arguments;
    private final Surroundings surroundings = Surroundings.ofThisProcess();
    private final Closing closing = new Closing();

    Inside(DataCommand command, CommandLine line, String[] arguments) {
        this.command = command;
        this.line = line;
        this.arguments = arguments.clone();
    }

    int run() {
        surroundings.set("doudi.data-dir", command.dataFolder(surroundings.dataFolder()));
        // The driver gives each session the process's zone, and SQL's current_date follows it.
        TimeZone.setDefault(TimeZone.getTimeZone(surroundings.zone()));
        closing.atTheEndOfTheProcess();
        // So that whoever waits for this process, or looks into the database, is told which one it is.
        surroundings.setUnlessSet(
                "quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName",
                "doudi %s, process %d"
                        .formatted(
                                line.getCommandName(), ProcessHandle.current().pid()));
        if (command.needs().contains(Need.PACK)) {
            PackAhead.begin(surroundings.packFolder());
        }
        if (surroundings.value("quarkus.datasource.jdbc.url").isEmpty()) {
            openDatabase();
        }
        if (command.needs().contains(Need.BROKER)
                && surroundings.value("doudi.broker.url").isEmpty()) {
            openBroker();
        }
        chooseHttp();
        AtomicInteger status = new AtomicInteger(CommandLine.ExitCode.SOFTWARE);
        Quarkus.run(
                BeanCommands.class,
                (code, failure) ->
                        status.set(failure == null ? code : Failure.of(failure).report(line)),
                arguments);
        return status.get();
    }

    private void openDatabase() {
        DatabaseLease lease = DatabaseLease.take(folder(), surroundings.zone());
        closing.add(lease);
        lease.watched(WATCH);
        Database database = lease.database();
        surroundings.set("quarkus.datasource.jdbc.url", database.jdbcUrl());
        surroundings.set("quarkus.datasource.username", database.user());
        surroundings.set("quarkus.datasource.password", database.password());
    }

    private void openBroker() {
        EmbeddedBroker broker = EmbeddedBroker.start(
                folder(),
                surroundings.number("doudi.broker.port", 61_616),
                surroundings.number("doudi.broker.amqp-port", 5672));
        closing.add(broker);
        BrokerAccess access = broker.access();
        surroundings.set("doudi.broker.url", access.inProcessUrl());
        surroundings.set("doudi.broker.username", access.user());
        surroundings.set("doudi.broker.password", access.password());
        surroundings.set("doudi.broker.port", access.port());
        surroundings.set("doudi.broker.amqp-port", access.amqpPort());
    }

    private void chooseHttp() {
        boolean serves = command.needs().contains(Need.HTTP);
        surroundings.set("quarkus.http.host-enabled", serves);
        if (serves) {
            surroundings.set("quarkus.http.port", Ports.nextFreeFrom(surroundings.number("quarkus.http.port", 8080)));
        }
        if (command.isQuiet()) {
            surroundings.setUnlessSet("quarkus.log.console.level", "WARN");
        }
    }

    private DataFolder folder() {
        return DataFolder.at(surroundings.dataFolder());
    }
}
