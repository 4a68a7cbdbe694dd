package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What partners' words stand for. The engine sums and counts by role ({@code dwelling}, {@code in_use}); which word plays
 * which role is the pack's to say.
 */
public final class Kinds {

    /** The roles that the engine asks for. A pack may use others for its own rules. */
    static final String HEAD = "head";

    static final String ABSENT = "absent";
    static final String NO_SUPPORTER = "no_supporter";
    static final String ENROLLED = "enrolled";
    static final String IN_USE = "in_use";
    static final String EXEMPT = "exempt";
    static final String DWELLING = "dwelling";
    static final String COMMERCIAL = "commercial";
    static final String ACTIVE = "active";
    static final String AIDED = "aided";
    static final String RECOGNITION = "recognition";

    private final Map<String, Map<String, Set<String>>> rolesByFeedAndWord = new HashMap<>();
    private final Set<String> roles = new HashSet<>();

    private Kinds() {}

    static Kinds read(PackFiles files, Faults faults) {
        Kinds kinds = new Kinds();
        for (CsvTable.Row row :
                CsvTable.read(files, "standards/kinds.csv", List.of("feed", "word", "role", "basis"), faults)) {
            kinds.rolesByFeedAndWord
                    .computeIfAbsent(row.text("feed"), feed -> new HashMap<>())
                    .computeIfAbsent(row.text("word"), word -> new HashSet<>())
                    .add(row.text("role"));
            kinds.roles.add(row.text("feed") + ":" + row.text("role"));
        }
        return kinds;
    }

    /** Whether the word, as this feed's sender writes it, plays the role. A null word plays none. */
    public boolean plays(String feed, String word, String role) {
        if (word == null) {
            return false;
        }
        Map<String, Set<String>> byWord = rolesByFeedAndWord.get(feed);
        if (byWord == null) {
            return false;
        }
        Set<String> played = byWord.get(word);
        return played != null && played.contains(role);
    }

    /** Whether the text ends with a word that plays the role. */
    boolean endsLike(String feed, String text, String role) {
        Map<String, Set<String>> byWord = rolesByFeedAndWord.getOrDefault(feed, Map.of());
        return byWord.entrySet().stream()
                .anyMatch(word -> word.getValue().contains(role) && text.endsWith(word.getKey()));
    }

    /** The words that play the role, sorted; none when there is no such role. */
    public List<String> words(String feed, String role) {
        return rolesByFeedAndWord.getOrDefault(feed, Map.of()).entrySet().stream()
                .filter(word -> word.getValue().contains(role))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** A partner's word and a role that it plays. */
    public record Word(String feed, String word, String role) {}

    /** Every word in every role. */
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        rolesByFeedAndWord.forEach((feed, byWord) ->
                byWord.forEach((word, played) -> played.forEach(role -> words.add(new Word(feed, word, role)))));
        return words;
    }

    boolean knows(String feed, String role) {
        return roles.contains(feed + ":" + role);
    }
}
