package org.doudi.engine.screening;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.doudi.engine.folder.UserCache;
import org.doudi.engine.policy.KeptRules;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;

/**
 * A pack that is read and compiled while database and application still start, for a command that is known to need it. Only
 * a convenience: whoever finds none, or one that failed, reads the folder, and tells its faults in the right place.
 */
public final class PackAhead {

    private record Begun(Path folder, CompletableFuture<Policy> policy) {}

    private static final AtomicReference<Begun> BEGUN = new AtomicReference<>();

    private PackAhead() {}

    /** Reads the folder now, beside whatever else this process does. */
    public static void begin(Path folder) {
        CompletableFuture<Policy> policy = new CompletableFuture<>();
        Thread thread = new Thread(() -> compile(folder, policy), "pack-ahead");
        thread.setDaemon(true);
        BEGUN.set(new Begun(folder.toAbsolutePath(), policy));
        thread.start();
    }

    private static void compile(Path folder, CompletableFuture<Policy> policy) {
        try {
            policy.complete(PolicyPack.load(folder).compile(KeptRules.in(UserCache.rules())));
        } catch (RuntimeException | Error e) {
            policy.completeExceptionally(e);
        }
    }

    /** What was begun on this folder, once: who asks again wants to know how the folder is by then. */
    static Optional<Policy> take(Path folder) {
        Begun begun = BEGUN.getAndSet(null);
        if (begun == null || !begun.folder().equals(folder.toAbsolutePath())) {
            return Optional.empty();
        }
        try {
            return Optional.of(begun.policy().join());
        } catch (CompletionException failed) {
            return Optional.empty();
        }
    }
}
