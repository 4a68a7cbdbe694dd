package org.doudi.engine.bench;

import java.io.File;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.LocalDate;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import org.doudi.engine.household.Household;

/** What one pack says, written by hand without rules: what the same decisions cost whoever needs no reasons for them. */
public interface Yardstick {

    /** The name of the pack. */
    String pack();

    /** Decides on one day in plain Java; answers how many outcomes there are. For one thread. */
    ToIntFunction<Household> deciding(LocalDate on);

    /**
     * An SQL script that fills {@code yardstick.layer(household, code, person, status)} from the registry's tables and from
     * what {@link PackInSql} says of the pack. In it {@code :day} and {@code :point} stand for the date, quoted, and the known
     * point.
     */
    String layers();

    /**
     * The one for a pack among the classes of a folder; empty when there is none.
     *
     * @param classes a folder of classes; null when there is none
     * @throws LinkageError when it was built for another engine; so may all that it does
     */
    static Optional<Yardstick> of(String pack, File classes) {
        if (classes == null || !classes.isDirectory()) {
            return Optional.empty();
        }
        try {
            URL[] urls = {classes.toURI().toURL()};
            // Left open: its classes are loaded as they are needed.
            ClassLoader loader = new URLClassLoader(urls, Yardstick.class.getClassLoader());
            for (Yardstick yardstick : ServiceLoader.load(Yardstick.class, loader)) {
                if (yardstick.pack().equals(pack)) {
                    return Optional.of(yardstick);
                }
            }
            return Optional.empty();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        } catch (ServiceConfigurationError builtForAnother) {
            throw new LinkageError(classes.toString(), builtForAnother);
        }
    }
}
