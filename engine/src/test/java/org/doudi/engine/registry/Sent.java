package org.doudi.engine.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Mode;
import org.doudi.connectors.feed.Receipt;

/** A partner's file, and what happens when it arrives. */
final class Sent {

    private final String feed;
    private final Mode mode;
    private final LocalDate dataDate;
    private final List<FeedRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();
    private String sender;
    private Coverage coverage = Coverage.everywhere();
    private String bytes;
    private Instant arrived = Instant.EPOCH;

    private Sent(String feed, Mode mode, String dataDate) {
        this.feed = feed;
        this.sender = feed;
        this.mode = mode;
        this.dataDate = LocalDate.parse(dataDate);
    }

    static Sent snapshot(String feed, String dataDate, Row... rows) {
        return new Sent(feed, Mode.SNAPSHOT, dataDate).rows(rows);
    }

    static Sent delta(String feed, String dataDate, Row... rows) {
        return new Sent(feed, Mode.DELTA, dataDate).rows(rows);
    }

    private Sent rows(Row... rows) {
        for (Row row : rows) {
            this.rows.add(row.at(fileName(), this.rows.size() + 2L));
        }
        return this;
    }

    Sent by(String sender) {
        this.sender = sender;
        return this;
    }

    Sent covering(String... counties) {
        this.coverage = Coverage.of(List.of(counties));
        return this;
    }

    /** Files with the same bytes are the same file; otherwise each is its own. */
    Sent bytes(String bytes) {
        this.bytes = bytes;
        return this;
    }

    Sent arrived(String instant) {
        this.arrived = Instant.parse(instant);
        return this;
    }

    Sent bad(String household) {
        bad.add(new BadRow(
                fileName(), 99, "公民身份号码", BadRowReason.BAD_ID_CHECKSUM, "bad", "错", "\t\\raw\n", household, null));
        return this;
    }

    Delivery delivery() {
        return new Delivery(
                sender,
                feed,
                mode,
                fileName(),
                dataDate,
                Optional.of(coverage),
                bytes == null ? java.util.UUID.randomUUID().toString() : bytes,
                100,
                arrived);
    }

    Receipt to(FeedSink sink) {
        try (FeedSink.Intake intake = sink.open(delivery(), () -> {})) {
            intake.rows(rows);
            intake.badRows(bad);
            return intake.commit(coverage, rows.size() + (long) bad.size());
        }
    }

    Receipt heldBy(FeedSink sink) {
        try (FeedSink.Intake intake = sink.open(delivery(), () -> {})) {
            intake.rows(rows);
            intake.badRows(bad);
            return intake.hold(new HoldReason.TooManyBadRows("too many", "太多"), rows.size() + (long) bad.size());
        }
    }

    /** The rows come in and the sender breaks off. */
    void brokenOff(FeedSink sink) {
        try (FeedSink.Intake intake = sink.open(delivery(), () -> {})) {
            intake.rows(rows);
            intake.badRows(bad);
        }
    }

    List<FeedRow> rowList() {
        return rows;
    }

    private String fileName() {
        return feed + "-" + dataDate + ".csv";
    }
}
