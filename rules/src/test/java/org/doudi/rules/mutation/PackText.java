package org.doudi.rules.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A pack's files as lines, to be changed one at a time. */
final class PackText {

    private final SortedMap<String, byte[]> files;

    PackText(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    List<String> files(Predicate<String> wanted) {
        return files.keySet().stream()
                .filter(file -> !file.startsWith("scenarios/"))
                .filter(wanted)
                .toList();
    }

    List<String> lines(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8).lines().toList();
    }

    /** Another line in place of one; empty when it would be the same. */
    Optional<Mutant> with(String file, int index, String line) {
        String old = lines(file).get(index);
        return old.equals(line)
                ? Optional.empty()
                : Optional.of(mutant(file, index, 1, List.of(line), told(old, line)));
    }

    Mutant without(String file, int index) {
        return mutant(
                file, index, 1, List.of(), "without: " + lines(file).get(index).strip());
    }

    Mutant without(String file, int index, int count) {
        return mutant(
                file,
                index,
                count,
                List.of(),
                "without: " + lines(file).get(index).strip() + " …");
    }

    /** The line and the one after it the other way round. */
    Mutant swapped(String file, int index) {
        List<String> lines = lines(file);
        String first = lines.get(index);
        String second = lines.get(index + 1);
        return mutant(file, index, 2, List.of(second, first), first.strip() + " after " + second.strip());
    }

    private Mutant mutant(String file, int index, int count, List<String> instead, String change) {
        List<String> lines = new ArrayList<>(lines(file));
        lines.subList(index, index + count).clear();
        lines.addAll(index, instead);
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return new Mutant(file, index + 1, change, changed);
    }

    /** The part in which two lines differ, with a little of what is around it. */
    private static String told(String old, String now) {
        int same = 0;
        while (same < Math.min(old.length(), now.length()) && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - 40);
        return "…" + old.substring(from, Math.min(old.length(), same + 30)) + "… becomes …"
                + now.substring(from, Math.min(now.length(), same + 30)) + "…";
    }
}
