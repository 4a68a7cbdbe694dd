package org.doudi.engine.city;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The first sheet of a workbook. Held in memory until it is closed, so only for feeds that do not grow with the city.
 */
final class ExcelSheet implements Sheet {
    private static final LocalDateTime PACKED = LocalDateTime.of(2024, 1, 1, 0, 0);

    private final Path file;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(raw, "Doudi", "1.0");
    private final Worksheet sheet;
    private final List<Column> columns;
    private int rows;
    private long bytes;
    private String sha256;

    ExcelSheet(Path file, List<Column> columns) {
        this.file = file;
        this.columns = columns;
        sheet = workbook.newWorksheet("Sheet1");
        row(columns.stream().map(Column::header).toArray(String[]::new));
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public void row(String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                continue;
            }
            if (rows > 0 && columns.get(i).kind() == Column.Kind.NUMBER && cells[i].matches("\\d+(\\.\\d+)?")) {
                sheet.value(rows, i, new java.math.BigDecimal(cells[i]));
            } else {
                sheet.value(rows, i, cells[i]);
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        MeasuredOutput measured = new MeasuredOutput(file);
        try (ZipOutputStream zip = new ZipOutputStream(measured)) {
            repack(zip);
        }
        bytes = measured.bytes();
        sha256 = measured.sha256();
    }

    /** The library writes the clock's time into the workbook's properties; equal orders must give equal bytes. */
    private void repack(ZipOutputStream zip) throws IOException {
        try (ZipFile in = ZipFile.builder().setByteArray(raw.toByteArray()).get()) {
            for (ZipArchiveEntry part : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] content = in.getInputStream(part).readAllBytes();
                if (part.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + "2024-01-01T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(PACKED);
                zip.putNextEntry(fixed);
                zip.write(content);
                zip.closeEntry();
            }
        }
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String sha256() {
        return sha256;
    }
}
