package org.doudi.engine.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** How a server of the folder is reached; kept in a file that only its owner may read. */
record Credentials(String host, int port, String user, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Credentials generate(int port) {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new Credentials(
                "127.0.0.1",
                port,
                "doudi",
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<Credentials> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Credentials.class));
        } catch (IOException e) {
            throw FolderException.notWritable(file, e);
        }
    }

    /** Whole or not at all, so that a reader never sees half a file. */
    void write(Path file) {
        try {
            FileAttribute<?>[] mode =
                    file.getFileSystem().supportedFileAttributeViews().contains("posix")
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            Path draft =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", mode);
            JSON.writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), this);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FolderException.notWritable(file, e);
        }
    }

    Credentials on(int newPort) {
        return new Credentials(host, newPort, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
