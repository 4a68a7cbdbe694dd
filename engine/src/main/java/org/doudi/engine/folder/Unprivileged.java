package org.doudi.engine.folder;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. In a container everybody is root, so there it gets a user namespace of its own. */
final class Unprivileged {

    private static final List<String> PREFIX = isRoot() && worksInNamespace() ? List.of("unshare", "-U") : List.of();

    private Unprivileged() {}

    /** What stands before the program's name: nothing for ordinary users. */
    static List<String> prefix() {
        return PREFIX;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && isUnix();
    }

    private static boolean isUnix() {
        return java.io.File.separatorChar == '/';
    }

    private static boolean worksInNamespace() {
        try {
            Process process = new ProcessBuilder("unshare", "-U", "true")
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
