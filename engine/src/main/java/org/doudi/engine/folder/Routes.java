package org.doudi.engine.folder;

import jakarta.inject.Singleton;
import org.apache.camel.quarkus.core.CamelRuntime;

/** Camel, which does not start by itself in an application that has a {@code main} of its own. */
@Singleton
public class Routes {

    private final CamelRuntime camel;
    private boolean started;

    Routes(CamelRuntime camel) {
        this.camel = camel;
    }

    /** Starts the routes that start by themselves; the second time it does nothing. */
    public synchronized void start() {
        if (!started) {
            camel.start();
            started = true;
        }
    }
}
