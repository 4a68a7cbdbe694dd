package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects every fault of a pack, so that its author sees them all at once. */
final class Faults {

    /** What is said of every row once a file is not there at all; told with the file itself it would hide the rest. */
    private static final Map<String, String> FOLLOW_ONS = Map.of(
            "regions.csv",
            "figure.unknown_area",
            Tests.FILE,
            "rule.unknown_test",
            Amounts.FILE,
            "rule.unknown_amount",
            "standards/feeds.csv",
            "test.unknown_feed",
            "standards/referral-programs.csv",
            "rule.unknown_program");

    private final List<Fault> found = new ArrayList<>();

    void add(String code, Position at, Text message, Text suggestion) {
        found.add(new Fault(code, at, message, suggestion));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> sorted() {
        Set<String> absent = found.stream()
                .filter(fault -> fault.code().equals("file.absent"))
                .map(fault -> FOLLOW_ONS.get(fault.at().file()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(fault -> !absent.contains(fault.code()))
                .distinct()
                .sorted(Comparator.comparing(Fault::at).thenComparing(Fault::code))
                .toList();
    }

    void throwIfAny() {
        if (!none()) {
            throw new PackFaulty(sorted());
        }
    }
}
