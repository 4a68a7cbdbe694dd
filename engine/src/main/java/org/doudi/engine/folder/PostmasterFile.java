package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code postmaster.pid}: which process serves the cluster, and on which port. It outlives a kill. */
record PostmasterFile(long process, int port) {

    static Optional<PostmasterFile> of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            // A server that is just starting has written its first lines only.
            return lines.size() < 4 || lines.get(3).isBlank()
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether that process lives and is this cluster's server, and not a stranger who was given its number later. */
    boolean isAlive(Path cluster) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> serves(handle, cluster))
                .isPresent();
    }

    /** Whether the process number now belongs to somebody else. */
    boolean isStranger(Path cluster) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !serves(handle, cluster))
                .isPresent();
    }

    private static boolean serves(ProcessHandle handle, Path cluster) {
        return handle.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                // Some systems do not tell; then the server itself is asked for its folder.
                .orElse(true);
    }
}
