package org.doudi.rules.mutation;

import java.util.ArrayList;
import java.util.List;

/** Changes of {@code pack.yaml}: a stage later than it was or not there, a layer the same among those that exclude each other. */
final class ManifestMutations {

    private static final String FILE = "pack.yaml";

    private final PackText pack;
    private final List<Mutant> mutants = new ArrayList<>();

    private ManifestMutations(PackText pack) {
        this.pack = pack;
    }

    static List<Mutant> of(PackText pack) {
        ManifestMutations all = new ManifestMutations(pack);
        List<String> lines = pack.lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            if (isItem(lines.get(i))) {
                all.mutants.add(pack.without(FILE, i));
                if (isItem(lines.get(i + 1))) {
                    all.mutants.add(pack.swapped(FILE, i));
                }
            } else if (lines.get(i).contains(": [")) {
                all.list(i, lines.get(i));
            }
        }
        return all.mutants;
    }

    private static boolean isItem(String line) {
        return line.strip().startsWith("- ");
    }

    private void list(int line, String text) {
        int open = text.indexOf('[') + 1;
        int close = text.indexOf(']');
        List<String> words = List.of(text.substring(open, close).split(", "));
        for (int i = 0; i < words.size(); i++) {
            List<String> others = new ArrayList<>(words);
            others.remove(i);
            with(line, text, open, close, others);
            if (i + 1 < words.size()) {
                others.add(i + 1, words.get(i));
                with(line, text, open, close, others);
            }
        }
    }

    private void with(int line, String text, int open, int close, List<String> words) {
        String changed = text.substring(0, open) + String.join(", ", words) + text.substring(close);
        pack.with(FILE, line, changed).ifPresent(mutants::add);
    }
}
