package org.doudi.connectors.feed.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.Format;

/** A file as sent, opened down to its parts. Members of archives that need random access are set aside until it closes. */
public final class DeliveredFile implements Closeable {

    private static final int DEEPEST = 4;

    private final Optional<Format> format;
    private final Optional<Charset> encoding;
    private final Deque<Closeable> toClose = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final UnpackLimit limit;

    private DeliveredFile(FeedDefinition definition, long packed) {
        this.format = definition.format();
        this.encoding = definition.encoding();
        this.limit = new UnpackLimit(packed);
    }

    /**
     * Opens the file and finds the format and encoding of each part.
     *
     * @throws UnreadableFile when it cannot be read at all
     */
    public static DeliveredFile open(Path file, String name, FeedDefinition definition) {
        DeliveredFile opened = null;
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile(name + " 是空文件（0 字节）。请重新导出", name + " is empty (0 bytes). Export it again");
            }
            opened = new DeliveredFile(definition, size);
            opened.add(name, name, () -> Files.newInputStream(file), Optional.of(file), 0);
            if (opened.parts.isEmpty()) {
                throw new UnreadableFile(name + " 里没有文件。请重新压缩", name + " holds no file. Pack it again");
            }
            opened.limit.measured();
            return opened;
        } catch (IOException broken) {
            closeQuietly(opened);
            throw brokenFile(name, broken);
        } catch (RuntimeException fault) {
            closeQuietly(opened);
            throw fault;
        }
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * @param name what people are told: the delivered file, and which member of it when it has several
     * @param member the file's own name, whose ending says what is in it
     */
    private void add(String name, String member, Part.Bytes bytes, Optional<Path> file, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnreadableFile(name + " 的压缩层数过多", name + " is packed too many times over");
        }
        switch (Container.of(bytes)) {
            case GZIP ->
                add(
                        name,
                        member,
                        () -> limit.watch(new GZIPInputStream(bytes.open(), 1 << 16)),
                        Optional.empty(),
                        depth + 1);
            case ZIP -> addZip(name, file.isPresent() ? file.get() : setAside(bytes), depth);
            case OLD_EXCEL ->
                throw new UnreadableFile(
                        name + " 是旧版 Excel（.xls）。请另存为 .xlsx", name + " is an old Excel file (.xls). Save it as .xlsx");
            case TEXT -> addText(name, member, bytes, file.isPresent());
        }
    }

    private void addZip(String name, Path file, int depth) throws IOException {
        ZipMembers zip = ZipMembers.open(file);
        if (zip.isWorkbook()) {
            try (zip) {
                zip.count(limit);
            }
            parts.add(new Part.Workbook(name, file));
            return;
        }
        toClose.push(zip);
        List<ZipMembers.Member> members = zip.members();
        for (ZipMembers.Member member : members) {
            String shown = members.size() == 1 ? name : name + "!" + member.name();
            add(shown, member.name(), () -> limit.watch(member.open()), Optional.empty(), depth + 1);
        }
    }

    private void addText(String name, String member, Part.Bytes bytes, boolean plain) throws IOException {
        String lower = withoutEnding(member.toLowerCase(Locale.ROOT), ".gz");
        Charset charset;
        try (InputStream in = bytes.open()) {
            charset = encoding.isPresent() ? encoding.get() : Encoding.of(in, name);
            if (!plain) {
                in.transferTo(OutputStream.nullOutputStream()); // to the end, for the limit and the checksum
            }
        }
        boolean json = format.isPresent() ? format.get() == Format.JSONL : looksLikeJson(lower, bytes);
        parts.add(new Part.Text(name, bytes, charset, json));
    }

    private static boolean looksLikeJson(String name, Part.Bytes bytes) throws IOException {
        boolean named = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
        return named || !name.endsWith(".csv") && Container.startsWithBrace(bytes);
    }

    private Path setAside(Part.Bytes bytes) throws IOException {
        Path copy = Files.createTempFile("doudi-part", ".tmp");
        toClose.push(() -> Files.deleteIfExists(copy));
        try (InputStream in = bytes.open();
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return copy;
    }

    private static String withoutEnding(String name, String ending) {
        return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }

    static UnreadableFile brokenFile(String name, IOException broken) {
        UnreadableFile fault = new UnreadableFile(
                "%s 已损坏或不完整（%s）。请重新发送".formatted(name, broken.getMessage()),
                "%s is damaged or incomplete (%s). Send it again".formatted(name, broken.getMessage()));
        fault.initCause(broken);
        return fault;
    }

    private static void closeQuietly(DeliveredFile opened) {
        if (opened != null) {
            opened.close();
        }
    }

    /** Gives back what was set aside. What cannot be given back is left to the system's temporary folder. */
    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            try {
                toClose.pop().close();
            } catch (IOException left) {
                // nothing that was read depends on it
            }
        }
    }
}
