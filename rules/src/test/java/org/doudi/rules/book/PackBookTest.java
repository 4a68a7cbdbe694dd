package org.doudi.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleInfo;
import org.doudi.engine.policy.ScenarioFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of the Changchun pack say what its files say. With {@code -Dbook.write=true} their tables are written anew
 * first.
 */
class PackBookTest {

    private static final Path FOLDER = Path.of("changchun");
    private static final PolicyPack PACK = PolicyPack.load(FOLDER);
    private static final String TO_WRITE =
            "mvn -pl rules -am test -Dtest=PackBookTest -Dsurefire.failIfNoSpecifiedTests=false -Dbook.write=true";

    @ParameterizedTest
    @EnumSource
    void tablesOfThePageSayWhatTheFilesSay(Language language) throws IOException {
        Path page = FOLDER.resolve(language.page());
        String renewed = new PackBook(PACK, language).renewed(Files.readString(page));
        if (Boolean.getBoolean("book.write")) {
            Files.writeString(page, renewed);
        }
        assertThat(changes(Files.readString(page), renewed))
                .as("%s; to write its tables anew: %s", page, TO_WRITE)
                .isEmpty();
    }

    /** The lines that go and those that come, since a whole page tells nobody anything. */
    private static List<String> changes(String page, String renewed) {
        List<String> changes = new ArrayList<>();
        Set<String> had = page.lines().collect(Collectors.toSet());
        Set<String> has = renewed.lines().collect(Collectors.toSet());
        page.lines().filter(line -> !has.contains(line)).forEach(line -> changes.add("- " + line));
        renewed.lines().filter(line -> !had.contains(line)).forEach(line -> changes.add("+ " + line));
        if (changes.isEmpty() && !page.equals(renewed)) {
            changes.add("the same lines, in another order or number");
        }
        return changes;
    }

    @ParameterizedTest
    @EnumSource
    void pageHoldsEverythingThatThePackDecidesBy(Language language) throws IOException {
        String page = Files.readString(FOLDER.resolve(language.page()));
        List<String> inCode = new ArrayList<>(PACK.figures().parameters());
        PACK.tests().forEach(test -> inCode.add(test.code()));
        inCode.addAll(PACK.feedAges().feeds());
        inCode.addAll(PACK.incomeKinds().all().keySet());
        ScenarioFile.of(PACK).forEach(file -> inCode.add(file.file()));
        assertThat(inCode).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));

        List<String> inRows = new ArrayList<>();
        PACK.rules().stream()
                .filter(rule -> rule.kind() != null)
                .map(RuleInfo::concludes)
                .forEach(inRows::addAll);
        PACK.programs().all().forEach(program -> inRows.add(program.code()));
        PACK.indicators().forEach(indicator -> inRows.add(indicator.code()));
        PACK.amounts().forEach(amount -> inRows.add(amount.code()));
        assertThat(inRows).allSatisfy(code -> assertThat(page).contains("| " + code + " |"));
    }
}
