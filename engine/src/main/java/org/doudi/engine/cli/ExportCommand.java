package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.doudi.engine.export.Exports;
import org.doudi.engine.screening.Ruling;
import org.doudi.engine.screening.Run;
import org.doudi.engine.screening.Runs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes decisions, referrals, quarantine or indicators to a file. */
@Command(name = "export")
public class ExportCommand implements DataCommand {

    private static final String LATEST = "latest";

    @Mixin
    private Console console;

    @Parameters(
            index = "0",
            descriptionKey = "doudi.export.what",
            paramLabel = "decisions|referrals|quarantine|indicators")
    private Exports.What what;

    @Option(names = "--out", descriptionKey = "doudi.export.out", required = true, paramLabel = "FILE")
    private Path out;

    @Option(names = "--run", descriptionKey = "doudi.export.run", paramLabel = "latest|N", defaultValue = LATEST)
    private String run;

    @Option(names = "--identities", descriptionKey = "doudi.export.identities")
    private boolean identities;

    @Inject
    Exports exports;

    @Inject
    Runs runs;

    @Override
    public Integer call() {
        if (!run.equals(LATEST) && !run.matches("[0-9]{1,9}")) {
            console.tell("export.which", run);
            return CommandLine.ExitCode.USAGE;
        }
        Optional<Run> wanted = run.equals(LATEST) ? runs.latest() : runs.find(Integer.parseInt(run));
        Optional<Ruling> discarded =
                wanted.filter(one -> one.state() == Run.State.DISCARDED).flatMap(Run::ruling);
        if (discarded.isPresent() && what.ofRun()) {
            console.tell(
                    "export.discarded",
                    run,
                    discarded.get().by(),
                    discarded.get().reason());
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (what.ofRun()
                && wanted.filter(one -> one.state() == Run.State.EXPIRED).isPresent()) {
            console.tell("export.expired", run);
            return CommandLine.ExitCode.SOFTWARE;
        }
        wanted = wanted.filter(one -> one.state() == Run.State.DONE);
        if (wanted.isEmpty() && what.ofRun()) {
            console.tell("export.norun", run.toLowerCase(Locale.ROOT));
            return CommandLine.ExitCode.SOFTWARE;
        }
        Exports.Written written = exports.write(what, wanted.orElse(null), identities, out);
        console.result(
                new Report(
                        written.what().word(),
                        written.file().toString(),
                        written.rows(),
                        wanted.map(Run::number).orElse(null)),
                () -> console.tell("export.done", written.rows(), written.file()));
        return CommandLine.ExitCode.OK;
    }

    /** The result as JSON. */
    record Report(String what, String file, long rows, Integer run) {}
}
