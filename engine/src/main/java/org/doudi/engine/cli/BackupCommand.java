package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doudi.engine.backup.Backup;
import org.doudi.engine.backup.BackupRefused;
import org.doudi.engine.backup.Contents;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything into one file. */
@Command(name = "backup")
public class BackupCommand implements DataCommand {

    @Mixin
    private Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "doudi.backup.file")
    private Path file;

    @Inject
    Backup backup;

    @Override
    public Integer call() throws Exception {
        try {
            Contents contents = backup.write(file);
            long bytes = Files.size(file);
            console.result(new Written(file.toString(), bytes, contents), () -> {
                console.tell(
                        "backup.done",
                        file,
                        bytes / 1e6,
                        contents.rows(),
                        contents.tables().size(),
                        contents.messages().count(),
                        contents.files().size());
                console.tell("backup.secret", file);
                if (!contents.brokerIncluded()) {
                    console.tell("backup.broker");
                }
            });
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused refused) {
            console.say(console.language().of(refused.chinese(), refused.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** The result as JSON. */
    record Written(String file, long bytes, Contents contents) {}
}
