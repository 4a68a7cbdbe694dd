package org.doudi.engine.cli;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The service, until it is stopped. */
@Command(name = "serve")
public final class ServeCommand implements DataCommand {

    @Mixin
    private Console console;

    @Override
    public boolean serves() {
        return true;
    }

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public Integer call() {
        console.tell("serve.listening", System.getProperty("quarkus.http.port", "8080"));
        Quarkus.waitForExit();
        return 0;
    }
}
