package org.doudi.engine.cli;

import picocli.CommandLine.Option;

/** Who decides, and why: kept with what was decided. */
final class Decided {

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "decided.reason")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "decided.by", defaultValue = "${sys:user.name}")
    private String by;

    String reason() {
        return reason;
    }

    /** The user of this machine unless another was named. */
    String by() {
        return by;
    }
}
