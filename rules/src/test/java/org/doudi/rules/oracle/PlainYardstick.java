package org.doudi.rules.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.doudi.engine.bench.Yardstick;
import org.doudi.engine.household.Household;

/** Changchun's pack by hand: what the benchmark holds the rules against. */
public final class PlainYardstick implements Yardstick {

    @Override
    public String pack() {
        return "changchun";
    }

    @Override
    public int decide(Household household, LocalDate on) {
        return PlainPolicy.count(household, on);
    }

    @Override
    public String layers() {
        try (InputStream script = PlainYardstick.class.getResourceAsStream("/org/doudi/rules/rival/layers.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
