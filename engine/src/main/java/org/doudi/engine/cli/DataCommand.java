package org.doudi.engine.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * A command that works on the data folder. It is made twice: once to read its arguments before anything starts, and once as a
 * bean, its {@code @Inject} fields filled and the database open, to be called.
 */
public interface DataCommand extends Callable<Integer> {

    /** What stands beside the database when the command is called. Its options are read by then. */
    default Set<Need> needs() {
        return Set.of();
    }

    /** Whether only warnings are logged: a service tells its log what it does, a command tells its user. */
    default boolean isQuiet() {
        return !needs().contains(Need.HTTP);
    }

    /** The data folder that it works on, given the configured one. Asked before anything is opened. */
    default Path dataFolder(Path configured) {
        return configured;
    }

    /** What a command may ask for. */
    enum Need {
        /** Camel's routes, started. */
        ROUTES,
        /** The broker, the folder's own unless another is configured. */
        BROKER,
        /** Pages and API. */
        HTTP,
        /** The pack in its folder as it is at the start, compiled; for commands that screen once and end. */
        PACK
    }
}
