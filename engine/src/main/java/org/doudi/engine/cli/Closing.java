package org.doudi.engine.cli;

import io.quarkus.runtime.Application;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what a process opened, last opened first, after the application itself is down. A hook of the JVM does it, since a signal
 * may end the process while the application is still going down.
 */
final class Closing {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    void atTheEndOfTheProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-data-folder"));
    }

    synchronized void add(AutoCloseable closeable) {
        opened.push(closeable);
    }

    private synchronized void close() {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                Failure.of(e).print(new PrintWriter(System.err, true), "doudi");
            }
        }
    }
}
