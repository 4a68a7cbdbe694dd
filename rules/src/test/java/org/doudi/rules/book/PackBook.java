package org.doudi.rules.book;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doudi.engine.policy.Level;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PolicyPack;

/**
 * A pack's page in one language with its tables written anew. A table stands between {@code <!-- generated: NAME -->} and
 * {@code <!-- end -->}; what stands outside is somebody's prose and stays.
 */
final class PackBook {

    private static final Pattern TABLE =
            Pattern.compile("(<!-- generated: (.+?) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private final Map<String, Supplier<String>> tables;

    PackBook(PolicyPack pack, Language language) {
        tables = tables(pack, language);
    }

    private static SortedMap<String, Supplier<String>> tables(PolicyPack pack, Language language) {
        FigureTables figures = new FigureTables(pack, language);
        RuleTables rules = new RuleTables(pack, language);
        ListTables lists = new ListTables(pack, language);
        IndicatorTables indicators = new IndicatorTables(pack, language);
        SortedMap<String, Supplier<String>> tables = new TreeMap<>();
        pack.files().keySet().stream()
                .filter(file -> file.startsWith("standards/"))
                .forEach(file -> tables.put("figures of " + file, () -> figures.of(file)));
        tables.put("tests of households", () -> lists.tests(Level.HOUSEHOLD));
        tables.put("tests of members", () -> lists.tests(Level.MEMBER));
        tables.put("definitions", rules::definitions);
        tables.put("feeds", lists::feeds);
        tables.put("kinds of income", lists::incomeKinds);
        tables.put("layers", rules::layers);
        tables.put("benefits", rules::benefits);
        tables.put("conditions of benefits", () -> rules.conditions(Outcome.Kind.BENEFIT));
        tables.put("amounts", lists::amounts);
        tables.put("warnings", rules::warnings);
        tables.put("conditions of warnings", () -> rules.conditions(Outcome.Kind.WARNING));
        tables.put("programs", lists::programs);
        tables.put("reasons", rules::reasons);
        tables.put("indicators", indicators::indicators);
        tables.put("measures", indicators::measures);
        tables.put("counts", rules::tallies);
        tables.put("scenarios", lists::scenarios);
        return tables;
    }

    /** @throws IllegalArgumentException when the page asks for a table that there is not */
    String renewed(String page) {
        return TABLE.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + table(found.group(2)) + found.group(3)));
    }

    private String table(String name) {
        if (!tables.containsKey(name)) {
            throw new IllegalArgumentException("No such table (" + name + "). There are: " + tables.keySet());
        }
        return "\n" + tables.get(name).get() + "\n";
    }
}
