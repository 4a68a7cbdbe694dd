package org.doudi.engine.cli;

import java.util.concurrent.Callable;

/**
 * A command that works on the data folder. It is made twice: once to read its arguments before anything starts, and once as a
 * bean, its {@code @Inject} fields filled and the database open, to be called.
 */
public interface DataCommand extends Callable<Integer> {

    /** Whether pages and API answer while it runs. */
    default boolean serves() {
        return false;
    }

    /** Whether it hands referrals out, and so needs the broker. */
    default boolean delivers() {
        return false;
    }
}
