package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.nio.file.Path;
import org.doudi.engine.backup.BackupRefused;
import org.doudi.engine.backup.Contents;
import org.doudi.engine.backup.Restore;
import org.doudi.engine.folder.DoudiConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a house out of a backup, in an empty folder. */
@Command(name = "restore")
public class RestoreCommand implements DataCommand {

    @Mixin
    private Console console;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "doudi.restore.file")
    private Path file;

    @Inject
    Restore restore;

    @Inject
    DoudiConfig house;

    @Override
    public Integer call() throws Exception {
        try {
            Contents contents = restore.read(file);
            console.result(
                    contents,
                    () -> console.tell(
                            "restore.done",
                            house.dataDir(),
                            contents.taken(),
                            contents.rows(),
                            contents.tables().size(),
                            contents.messages().count(),
                            contents.files().size()));
            return CommandLine.ExitCode.OK;
        } catch (BackupRefused refused) {
            console.say(console.language().of(refused.chinese(), refused.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
