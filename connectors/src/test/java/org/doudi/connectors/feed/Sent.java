package org.doudi.connectors.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RowBatches;

/** What came out of a file, read and mapped as the route does it. */
public record Sent(
        List<FeedRow> good, List<BadRow> bad, List<RowBatches.MissingColumn> missing, Set<String> unknown, long rows) {

    public static final FeedDefinitions DEFINITIONS = FeedDefinitions.shipped();
    public static final LocalDate DATA_DATE = LocalDate.of(2024, 6, 15);

    public static Sent text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Sent text(String name, String text, String charset) {
        return bytes(name, text.getBytes(Charset.forName(charset)));
    }

    public static Sent bytes(String name, byte[] bytes) {
        try {
            Path file = Files.createTempFile("sent", name);
            try {
                Files.write(file, bytes);
                return file(file, name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Sent file(Path file, String name) {
        FeedDefinition definition = DEFINITIONS.of(name).orElseThrow();
        RowMapper mapper = new RowMapper(definition, new InventedRegions(), DATA_DATE);
        List<FeedRow> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        try (DeliveredFile delivered = DeliveredFile.open(file, name, definition);
                RowBatches batches = new RowBatches(delivered, definition)) {
            while (batches.hasNext()) {
                MappedRows mapped = mapper.map(batches.next());
                good.addAll(mapped.good());
                bad.addAll(mapped.bad());
            }
            return new Sent(good, bad, batches.missing(), batches.unknown(), batches.rows());
        }
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return packed.toByteArray();
    }

    /** A zip of names and contents in turn. */
    public static byte[] zip(Object... members) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < members.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) members[i]));
                out.write(members[i + 1] instanceof byte[] bytes ? bytes : utf8((String) members[i + 1]));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return packed.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
