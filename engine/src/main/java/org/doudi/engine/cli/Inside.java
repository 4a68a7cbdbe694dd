package org.doudi.engine.cli;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import java.util.concurrent.atomic.AtomicInteger;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.DatabaseLease;
import picocli.CommandLine;

/** Opens what a command needs, starts the application around it, and closes in the right order however the process ends. */
final class Inside {

    private final DataCommand command;
    private final CommandLine line;
    private final String[] arguments;

    Inside(DataCommand command, CommandLine line, String[] arguments) {
        this.command = command;
        this.line = line;
        this.arguments = arguments.clone();
    }

    int run() {
        Surroundings surroundings = Surroundings.ofThisProcess();
        openDatabase(surroundings);
        surroundings.set("quarkus.http.host-enabled", command.serves());
        if (!command.serves()) {
            surroundings.setUnlessSet("quarkus.log.console.level", "WARN");
        }
        AtomicInteger status = new AtomicInteger(CommandLine.ExitCode.SOFTWARE);
        Quarkus.run(
                BeanCommands.class,
                (code, failure) ->
                        status.set(failure == null ? code : Failure.of(failure).report(line)),
                arguments);
        return status.get();
    }

    private static void openDatabase(Surroundings surroundings) {
        if (surroundings.namesDatabase()) {
            return;
        }
        DatabaseLease lease = DatabaseLease.take(DataFolder.at(surroundings.dataFolder()), surroundings.zone());
        closeAfterTheApplication(lease);
        surroundings.set("quarkus.datasource.jdbc.url", lease.database().jdbcUrl());
        surroundings.set("quarkus.datasource.username", lease.database().user());
        surroundings.set("quarkus.datasource.password", lease.database().password());
    }

    /** A hook of the JVM, since a signal may end the process while the application is still going down. */
    private static void closeAfterTheApplication(DatabaseLease lease) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Application application = Application.currentApplication();
                            if (application != null) {
                                application.awaitShutdown();
                            }
                            lease.close();
                        },
                        "leave-data-folder"));
    }
}
