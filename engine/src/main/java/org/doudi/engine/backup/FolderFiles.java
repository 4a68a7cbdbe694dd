package org.doudi.engine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.doudi.connectors.feed.intake.FeedConfig;

/** Partners' files that lie in the house: in the inbox, and held back. */
record FolderFiles(FeedConfig config) {

    private static final String INBOX = "files/inbox/";
    private static final String HELD = "files/held/";

    List<Contents.Part> addTo(Entries entries) throws IOException {
        List<Contents.Part> parts = new ArrayList<>();
        add(INBOX, config.inbox(), entries, parts);
        add(HELD, config.held(), entries, parts);
        return parts;
    }

    private static void add(String prefix, Path folder, Entries entries, List<Contents.Part> parts) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            // A file that is taken in at this moment moves; where it went is part of what the tables say.
            if (Files.exists(file)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                parts.add(entries.add(prefix + name, out -> {
                    try {
                        return Files.copy(file, out);
                    } catch (NoSuchFileException moved) {
                        return 0;
                    }
                }));
            }
        }
    }

    /** Puts the files where they belong in this house; what is there already stays. */
    void restore(ZipFile zip, List<Contents.Part> parts) throws IOException {
        for (Contents.Part part : parts) {
            Path file = part.entry().startsWith(INBOX)
                    ? inside(config.inbox(), part.entry().substring(INBOX.length()))
                    : inside(config.held(), part.entry().substring(HELD.length()));
            Files.createDirectories(file.getParent());
            if (Files.notExists(file)) {
                Files.copy(zip.getInputStream(new ZipEntry(part.entry())), file);
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("entry outside of its folder: " + name);
        }
        return file;
    }
}
