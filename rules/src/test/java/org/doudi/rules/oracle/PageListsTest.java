package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.rules.Packs;
import org.junit.jupiter.api.Test;

class PageListsTest {

    @Test
    void packHasTheFiguresListsAndCodesOfThePageAndNoOthers() {
        assertThat(PageLists.differences(Packs.compiled(Path.of("changchun")).pack()))
                .isEmpty();
    }

    @Test
    void whatOnlyThePackHasIsTold() {
        PolicyPack pack = Packs.compiled(Path.of("changchun")).pack();
        Map<String, byte[]> files = new HashMap<>(pack.files());
        files.put("standards/more.csv", """
                parameter,area,residence,from,value,unit,status,basis
                window.more_months,000000,any,2000-01-01,3,months,adopted,无
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(PageLists.differences(PolicyPack.of(files)))
                .containsExactly("parameter window.more_months is not on the page");
    }
}
