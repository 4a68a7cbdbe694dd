package org.doudi.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.Vehicle;

/** The pack of Willow, a town that does not exist, and people who live there. */
final class Willow {

    static final LocalDate DAY = LocalDate.of(2024, 6, 15);
    static final Place EAST = new Place("990102", "990102001", null, "urban");
    private static Policy compiled;

    private Willow() {}

    static Path folder(String name) {
        try {
            return Path.of(Willow.class.getResource("/packs/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static PolicyPack pack() {
        return PolicyPack.load(folder("willow"));
    }

    /** Willow's files with some of them replaced or added. */
    static Map<String, byte[]> with(Map<String, String> replaced) {
        Map<String, byte[]> files = new HashMap<>(pack().files());
        replaced.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** Willow's files with those of a folder in their place. */
    static Map<String, byte[]> with(Path overlay) {
        Map<String, byte[]> files = new HashMap<>(pack().files());
        try (Stream<Path> paths = Files.walk(overlay)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(overlay.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static synchronized Policy policy() {
        if (compiled == null) {
            compiled = pack().compile();
        }
        return compiled;
    }

    static Household household(Set<String> missing, Member... members) {
        return new Household("H1", EAST, null, List.of(members), List.of(), List.of(), null, missing, false);
    }

    static Decision decide(Household household, LocalDate on) {
        try (Decider decider = policy().decider()) {
            return decider.decide(household, on);
        }
    }

    static Member member(long person, LocalDate born, List<IncomeLine> incomes, List<Vehicle> vehicles) {
        return new Member(
                person, born, "户主", null, null, 1, incomes, List.of(), List.of(), List.of(), List.of(), vehicles,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
    }

    static Member young() {
        return member(1, LocalDate.of(1990, 1, 1), List.of(), List.of());
    }

    static Member old() {
        return member(2, LocalDate.of(1950, 1, 1), List.of(), List.of());
    }

    static IncomeLine wage(String amount, LocalDate from, LocalDate through) {
        return new IncomeLine("wage", new BigDecimal(amount), from, through, 7);
    }

    /** The first scenario of a text. */
    static Scenario scenario(String yaml) {
        Faults faults = new Faults();
        List<Scenario> read = ScenarioFile.read("scenarios/x.yaml", yaml.getBytes(StandardCharsets.UTF_8), faults)
                .scenarios();
        faults.throwIfAny();
        return read.get(0);
    }
}
