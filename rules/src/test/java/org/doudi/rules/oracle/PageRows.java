package org.doudi.rules.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of the page, copied by hand into files. */
final class PageRows {

    private PageRows() {}

    static List<String[]> of(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PageRows.class.getResourceAsStream("/page/" + file), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
