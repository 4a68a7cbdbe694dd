package org.doudi.connectors.feed.intake;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.mapping.RowMapper;
import org.doudi.connectors.feed.reading.DeliveredFile;
import org.doudi.connectors.feed.reading.RawRows;
import org.doudi.connectors.feed.reading.RowBatches;
import org.doudi.connectors.feed.reading.UnreadableFile;

/** One delivery on its way into the sink: read in batches, and judged as a whole at the end. */
final class Taking implements AutoCloseable {

    private final Recognised recognised;
    private final boolean released;
    private final IntakeListener listener;
    private final RowMapper mapper;
    private final FeedSink.Intake intake;
    private final BadRowShare badRows;
    private final SortedSet<String> counties = new TreeSet<>();

    private DeliveredFile file;
    private RowBatches batches;
    private HoldReason unreadable;
    private String lastCounty;
    private long rows;

    Taking(Recognised recognised, boolean released, FeedSink sink, RegionDirectory regions, IntakeListener listener) {
        this.recognised = recognised;
        this.released = released;
        this.listener = listener;
        this.mapper = new RowMapper(
                recognised.definition(), regions, recognised.delivery().dataDate());
        this.badRows = new BadRowShare(recognised.definition().maxBadShare());
        this.intake = sink.open(recognised.delivery(), foreseen(), () -> listener.waiting(recognised.delivery()));
    }

    /** The rows as sent. That the file cannot be read (on) ends them, and is told by {@link #settle}. */
    Iterator<RawRows> parse() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasMore();
            }

            @Override
            public RawRows next() {
                if (!hasMore()) {
                    throw new NoSuchElementException();
                }
                return batches.next();
            }
        };
    }

    private boolean hasMore() {
        if (unreadable != null) {
            return false;
        }
        try {
            if (file == null) {
                file = DeliveredFile.open(
                        recognised.file().path(), recognised.file().name(), recognised.definition());
                batches = new RowBatches(file, recognised.definition());
            }
            return batches.hasNext();
        } catch (UnreadableFile fault) {
            unreadable = new HoldReason.Unreadable(fault.english(), fault.chinese());
            return false;
        }
    }

    MappedRows map(RawRows raw) {
        return mapper.map(raw);
    }

    void hand(MappedRows mapped) {
        if (!mapped.good().isEmpty()) {
            intake.rows(mapped.good());
        }
        if (!mapped.bad().isEmpty()) {
            intake.badRows(mapped.bad());
            badRows.count(mapped.bad());
        }
        if (recognised.definition().coverageFromRows()) {
            mapped.good().forEach(this::note);
        }
        rows += mapped.good().size() + mapped.bad().size();
        listener.read(recognised.delivery(), rows);
    }

    private void note(FeedRow row) {
        String county = row.county();
        if (county != null && !county.equals(lastCounty)) {
            counties.add(county);
            lastCounty = county;
        }
    }

    /** Takes the delivery whole, or holds it back whole. */
    Receipt settle() {
        if (batches != null && !batches.unknown().isEmpty()) {
            listener.unknownColumns(recognised.delivery(), batches.unknown());
        }
        Optional<HoldReason> hold = verdict();
        return hold.isPresent() ? intake.hold(hold.get(), rows) : intake.commit(coverage(), rows);
    }

    /** What came first explains what came of it: a file cut short may also be unreadable. */
    private Optional<HoldReason> verdict() {
        Optional<HoldReason> mismatch = released ? Optional.empty() : recognised.mismatch();
        return mismatch.or(() -> Optional.ofNullable(unreadable))
                .or(this::missingColumn)
                .or(() -> released ? Optional.empty() : recognised.manifest().mismatch(rows))
                .or(() -> released ? Optional.empty() : badRows.tooMany(rows));
    }

    private Optional<HoldReason> missingColumn() {
        List<RowBatches.MissingColumn> missing = batches.missing();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String part = missing.get(0).part();
        String headers = missing.stream()
                .filter(column -> column.part().equals(part))
                .map(RowBatches.MissingColumn::header)
                .collect(Collectors.joining("、"));
        return Optional.of(new HoldReason.MissingColumn(
                "%s lacks the required columns: %s. Add them, or correct their headers, and send again"
                        .formatted(part, headers),
                "%s 缺少必填列：%s。请补上或更正表头后重新发送".formatted(part, headers)));
    }

    /** What the delivery covers, where that can be told before its rows are read. */
    private Optional<Coverage> foreseen() {
        return recognised.definition().coverageFromRows()
                ? recognised.delivery().declared()
                : Optional.of(coverage());
    }

    private Coverage coverage() {
        return recognised
                .delivery()
                .declared()
                .orElseGet(() -> counties.isEmpty() ? Coverage.everywhere() : Coverage.of(counties));
    }

    @Override
    public void close() {
        try (intake) {
            if (batches != null) {
                batches.close();
            }
            if (file != null) {
                file.close();
            }
        }
    }
}
