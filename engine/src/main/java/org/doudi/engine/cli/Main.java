package org.doudi.engine.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

/** The way in. Exit status: 0 done, 1 the work failed or found faults, 2 wrong use. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Language.ofTheUser().makeDefault();
        System.exit(Commands.ready(CommandLine.defaultFactory(), new Outside(arguments))
                .execute(arguments));
    }
}
