package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root, and in a container everybody is root. There it gets a user namespace of its own; where the
 * container forbids that, it runs as the user nobody.
 */
enum Unprivileged {
    AS_ONESELF(List.of(), -1),
    IN_NAMESPACE(List.of("unshare", "-U"), 0),
    AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), 65_534);

    private static final Unprivileged HERE = find();

    private final List<String> prefix;
    private final int owner;

    Unprivileged(List<String> prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static Unprivileged here() {
        return HERE;
    }

    /** What stands before a program's name. */
    List<String> prefix() {
        return prefix;
    }

    /** Whether the programs must lie where other users may look. */
    boolean isAnotherUser() {
        return this == AS_NOBODY;
    }

    /** Gives files to the user as whom the server runs. */
    void give(Path tree) throws IOException {
        if (owner < 0 || Files.getAttribute(tree, "unix:uid").equals(owner)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", owner);
                Files.setAttribute(path, "unix:gid", owner);
            }
        }
    }

    private static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name")) || java.io.File.separatorChar != '/') {
            return AS_ONESELF;
        }
        return works(IN_NAMESPACE) ? IN_NAMESPACE : AS_NOBODY;
    }

    private static boolean works(Unprivileged way) {
        try {
            Process process = new ProcessBuilder(Stream.concat(way.prefix.stream(), Stream.of("true"))
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
