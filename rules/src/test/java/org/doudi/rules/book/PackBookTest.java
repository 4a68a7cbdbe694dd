package org.doudi.rules.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static final String TO_WRITE =
            "mvn -pl rules -am test -Dtest=PackBookTest -Dsurefire.failIfNoSpecifiedTests=false -Dbook.write=true";

    private final PolicyPack pack = PolicyPack.load(FOLDER);

    @ParameterizedTest
    @EnumSource
    void tablesOfThePageSayWhatTheFilesSay(Language language) throws IOException {
        Path page = FOLDER.resolve(language.page());
        String renewed = new PackBook(pack, language).renewed(Files.readString(page));
        if (Boolean.getBoolean("book.write")) {
            Files.writeString(page, renewed);
        }
        assertThat(Files.readString(page).lines())
                .as("%s; to write its tables anew: %s", page, TO_WRITE)
                .containsExactlyElementsOf(renewed.lines().toList());
    }

    @ParameterizedTest
    @EnumSource
    void pageHoldsEverythingThatThePackDecidesBy(Language language) throws IOException {
        String page = Files.readString(FOLDER.resolve(language.page()));
        List<String> inCode = new ArrayList<>(pack.figures().parameters());
        pack.tests().forEach(test -> inCode.add(test.code()));
        inCode.addAll(pack.feedAges().feeds());
        inCode.addAll(pack.incomeKinds().all().keySet());
        ScenarioFile.of(pack).forEach(file -> inCode.add(file.file()));
        assertThat(inCode).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));

        List<String> inRows = new ArrayList<>();
        pack.rules().stream()
                .filter(rule -> rule.kind() != null)
                .map(RuleInfo::concludes)
                .forEach(inRows::addAll);
        pack.programs().all().forEach(program -> inRows.add(program.code()));
        pack.indicators().forEach(indicator -> inRows.add(indicator.code()));
        pack.amounts().forEach(amount -> inRows.add(amount.code()));
        assertThat(inRows).allSatisfy(code -> assertThat(page).contains("| " + code + " |"));
    }
}
