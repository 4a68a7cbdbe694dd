package org.doudi.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.doudi.rules.Packs;
import org.junit.jupiter.api.Test;

class PageListsTest {

    @Test
    void packHasTheFiguresAndListsOfThePage() {
        assertThat(PageLists.differences(Packs.compiled(Path.of("changchun")).pack()))
                .isEmpty();
    }
}
