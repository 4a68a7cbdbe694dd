package org.doudi.rules.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.ToIntFunction;
import org.doudi.engine.bench.Yardstick;
import org.doudi.engine.household.Household;

/** Changchun's pack by hand: what the benchmark holds the rules against. */
public final class PlainYardstick implements Yardstick {

    @Override
    public String pack() {
        return "changchun";
    }

    @Override
    public ToIntFunction<Household> deciding(LocalDate on) {
        return PlainPolicy.counting(on);
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
