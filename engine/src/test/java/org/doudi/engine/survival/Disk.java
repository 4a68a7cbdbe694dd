package org.doudi.engine.survival;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small disk of its own, so that filling it harms nobody else. Only an administrator of a Linux machine may make one. */
record Disk(Path root, boolean own) implements AutoCloseable {

    private static final String MEGABYTES = "1200";

    static Disk at(Path root) throws IOException, InterruptedException {
        Files.createDirectories(root);
        return new Disk(root, run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "doudi", root.toString()));
    }

    /** Leaves room for nothing. */
    void fill() throws IOException {
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return root.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        try {
            if (own && !run("umount", "-l", root.toString())) {
                throw new IOException("cannot unmount " + root);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
