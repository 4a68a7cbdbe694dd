package org.doudi.connectors.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RawRows;
import org.doudi.connectors.feed.reading.RowBatches;

/**
 * How many rows a second one core reads, and reads and maps: {@code main ROWS}. Counts the thread's own time, so that
 * other work on the machine does not blur it.
 */
public final class ReadingSpeed {

    private static final String PERSON = "22010219800101200X";

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        Path folder = Files.createTempDirectory("speed");
        Path households = write(
                folder.resolve("households-20240615.csv"),
                "UTF-8",
                rows,
                "家庭编号,县区代码,乡镇街道代码,村社区代码,城乡,公民身份号码,姓名,与户主关系,户籍县区代码,赡养扶养情况,离家情况,联系电话",
                "H%07d,220102,220102001,220102001003,城镇," + PERSON + ",李四,户主,220102,有,,10000000101");
        Path income = write(
                folder.resolve("income-20240615.csv"),
                "GB18030",
                rows,
                "来源,截止日期,起始日期,金额,收入项目,公民身份号码",
                "税务,20240531,20230601,\" 1%07d.50 \",工资," + PERSON);
        Path visits = write(
                folder.resolve("visits-20240615.jsonl"),
                "UTF-8",
                rows,
                null,
                "{\"巡访人\": \"网格员%07d\", \"巡访日期\": \"2024-05-08\", \"公民身份号码\": \"" + PERSON + "\"}");
        for (int round = 0; round < 4; round++) {
            for (Path file : new Path[] {households, income, visits}) {
                measure(file, rows);
            }
        }
    }

    private static Path write(Path file, String charset, int rows, String header, String row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, Charset.forName(charset))) {
            if (header != null) {
                out.write(header + "\n");
            }
            for (int i = 0; i < rows; i++) {
                out.write(String.format(Locale.ROOT, row, i) + "\n");
            }
        }
        return file;
    }

    private static void measure(Path file, int rows) {
        String name = file.getFileName().toString();
        FeedDefinition definition = Sent.DEFINITIONS.of(name).orElseThrow();
        RowMapper mapper = new RowMapper(definition, new InventedRegions(), Sent.DATA_DATE);
        long mapped = 0;
        long mapping = 0;
        long start = now();
        long opened;
        try (DeliveredFile delivered = DeliveredFile.open(file, name, definition);
                RowBatches batches = new RowBatches(delivered, definition)) {
            opened = now();
            while (batches.hasNext()) {
                RawRows raw = batches.next();
                long before = now();
                mapped += mapper.map(raw).good().size();
                mapping += now() - before;
            }
        }
        long all = now() - start;
        if (mapped != rows) {
            throw new IllegalStateException(name + ": " + mapped + " of " + rows);
        }
        System.out.printf(
                "%-26s %,9.0f rows/s/core; a row: open %.2f us, read %.2f us, map %.2f us%n",
                name,
                rows * 1e9 / all,
                (opened - start) / 1e3 / rows,
                (all - mapping - (opened - start)) / 1e3 / rows,
                mapping / 1e3 / rows);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
