package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that nobody but its owner may read, from its first byte on. */
public final class OwnersFile {

    private OwnersFile() {}

    /** Makes it, empty; it must not be there. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, SecretFile.ownerOnly(file));
    }
}
