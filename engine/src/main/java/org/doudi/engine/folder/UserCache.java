package org.doudi.engine.folder;

import java.nio.file.Path;

/** Where a user's programs keep what they can make again. Nothing in it is worth a backup. */
public final class UserCache {

    private UserCache() {}

    /** Doudi's own; it need not be there yet. */
    public static Path folder() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("doudi");
    }

    /** Rules as they were compiled, for the next process. */
    public static Path rules() {
        return folder().resolve("rules");
    }
}
