package org.doudi.engine.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiled rules kept in a folder of their owner's, so that one process compiles and the next only loads. A convenience:
 * whatever cannot be kept, found or trusted is compiled again, and what is loaded passes the same gate as what was just
 * compiled.
 */
public final class KeptRules {

    private static final int MOST = 40;
    private static final String ENDING = ".rules";
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITING = PosixFilePermissions.fromString("----w--w-");

    /** Null when nothing is kept. */
    private final Path folder;

    private KeptRules(Path folder) {
        this.folder = folder;
    }

    public static KeptRules nowhere() {
        return new KeptRules(null);
    }

    /** @param folder made when first needed; one that others may write to is left alone */
    public static KeptRules in(Path folder) {
        return new KeptRules(folder);
    }

    Optional<RuleClasses> find(RuleKey key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(key);
        try {
            if (!onlyTheOwnerWrites()) {
                return Optional.empty();
            }
            Optional<RuleClasses> found = RuleClasses.unpack(Files.readAllBytes(file));
            found.ifPresent(RuleClasses::refuseForeignCode);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return found;
        } catch (IOException | RuntimeException e) {
            // Absent, unreadable, cut off, or not what our compiler made: it is made anew.
            return Optional.empty();
        }
    }

    void keep(RuleKey key, RuleClasses classes) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder.getParent());
            if (Files.notExists(folder)) {
                Files.createDirectory(folder);
                if (knowsUsers()) {
                    Files.setPosixFilePermissions(folder, OWNERS);
                }
            }
            if (onlyTheOwnerWrites()) {
                Path draft = Files.createTempFile(folder, "draft", ENDING + ".new");
                Files.write(draft, classes.pack());
                Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forgetTheOldest();
            }
        } catch (IOException ignored) {
            // The next process compiles once more.
            return;
        }
    }

    private void forgetTheOldest() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(KeptRules::lastUsed).reversed())
                    .toList();
        }
        for (Path file : files.subList(Math.min(MOST, files.size()), files.size())) {
            Files.deleteIfExists(file);
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private boolean onlyTheOwnerWrites() throws IOException {
        if (!knowsUsers()) {
            return true;
        }
        return Files.getOwner(folder).equals(Files.getOwner(Path.of(System.getProperty("user.home"))))
                && Collections.disjoint(Files.getPosixFilePermissions(folder), OTHERS_WRITING);
    }

    private boolean knowsUsers() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Path file(RuleKey key) {
        return folder.resolve(key.text() + ENDING);
    }
}
