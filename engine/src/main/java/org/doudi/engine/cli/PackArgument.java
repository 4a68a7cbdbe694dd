package org.doudi.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doudi.engine.policy.Fault;
import picocli.CommandLine.Parameters;

/** The pack that a command is about: a folder, by default the one that decides. */
final class PackArgument {

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", descriptionKey = "doudi.rules.pack")
    private Path folder;

    Path folder() {
        return folder == null ? Surroundings.ofThisProcess().packFolder() : folder;
    }

    /** Says so when there is no such folder. */
    boolean isThere(Console console) {
        boolean there = Files.isDirectory(folder());
        if (!there) {
            console.tell("rules.nowhere", folder());
        }
        return there;
    }

    /** Prints every fault where it stands, with what to try. */
    static void print(Console console, Path folder, List<Fault> faults) {
        Language language = console.language();
        for (Fault fault : faults) {
            lines(language, folder.resolve(fault.at().toString()).toString(), fault)
                    .forEach(console::say);
        }
    }

    /** A fault in one language: where and what, then what to try. */
    static Stream<String> lines(Language language, String where, Fault fault) {
        String suggestion =
                language.of(fault.suggestion().zh(), fault.suggestion().en());
        return Stream.of(
                        where + " [" + fault.code() + "] "
                                + language.of(
                                        fault.message().zh(), fault.message().en()),
                        suggestion.isEmpty() ? "" : "    " + suggestion)
                .filter(line -> !line.isEmpty());
    }
}
