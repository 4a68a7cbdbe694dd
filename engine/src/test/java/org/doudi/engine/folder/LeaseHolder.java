package org.doudi.engine.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** A process that holds the database of a folder until it is killed. */
final class LeaseHolder {

    private LeaseHolder() {}

    /** Answers once the process holds it. */
    static Process start(DataFolder folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseHolder.class.getName(),
                        folder.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the holder ended before it held anything");
        }
        return process;
    }

    public static void main(String... arguments) throws InterruptedException {
        DatabaseLease lease = DatabaseLease.take(DataFolder.at(Path.of(arguments[0])), ZoneId.of("UTC"));
        System.out.println(lease.database().jdbcUrl());
        Thread.currentThread().join();
    }
}
