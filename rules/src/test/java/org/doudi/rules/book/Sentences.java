package org.doudi.rules.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;

/** The sentences in which the pack itself writes a rule's conditions. */
final class Sentences {

    private static final String MARK = "- ";

    private final PolicyPack pack;

    Sentences(PolicyPack pack) {
        this.pack = pack;
    }

    /** Empty for a rule of a table, which is written in columns. */
    List<String> of(RuleInfo rule) {
        List<String> found = new ArrayList<>();
        String file = rule.at().file();
        if (file.endsWith(".dslr")) {
            List<String> lines = new String(pack.files().get(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(rule.at().line() - 1, lines.size())) {
                if (line.strip().equals("then")) {
                    break;
                }
                if (line.strip().startsWith(MARK)) {
                    found.add(line.strip().substring(MARK.length()));
                }
            }
        }
        return found;
    }
}
