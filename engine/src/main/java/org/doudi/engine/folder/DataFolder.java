package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where everything lies that Doudi keeps: the database, the broker's journal, and what running processes tell each other. */
public record DataFolder(Path root) {

    /** Makes the folder where it is missing; other users of the machine get no look into it. */
    public static DataFolder at(Path root) {
        try {
            Files.createDirectories(root);
            DataFolder folder = new DataFolder(root.toRealPath());
            if (Files.notExists(folder.run())) {
                Files.createDirectories(folder.run());
                onlyForTheOwner(folder.run());
            }
            return folder;
        } catch (IOException e) {
            throw FolderException.notWritable(root, e);
        }
    }

    /** The cluster of the embedded PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** The journal of the embedded broker. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** Addresses, passwords, locks and the server's log; nothing here is worth a backup. */
    public Path run() {
        return root.resolve("run");
    }

    private static void onlyForTheOwner(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
