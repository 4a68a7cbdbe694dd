package org.doudi.connectors.feed.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.FeedRow;
import org.doudi.connectors.feed.Mode;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.ColumnType;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.Target.Field;
import org.doudi.connectors.feed.reading.Legible;
import org.doudi.connectors.feed.reading.RawRow;
import org.doudi.connectors.feed.reading.RawRows;

/** Turns the rows of one delivery into the shape that all feeds share. For one thread and one delivery. */
public final class RowMapper {

    private final ColumnPlan[] plans;
    private final RowBuilder builder;
    private final Draft draft = new Draft();
    private final ColumnPlan start;
    private final ColumnPlan end;

    private PartLayout layout;

    /** @param dataDate the delivery's; nobody is born after it */
    public RowMapper(FeedDefinition definition, RegionDirectory regions, LocalDate dataDate) {
        List<Column> columns = new ArrayList<>(definition.columns());
        boolean declared = columns.stream().anyMatch(column -> column.header().equals(FeedDefinition.TAKING_BACK));
        if (definition.mode() == Mode.DELTA && !declared) {
            columns.add(takingBack());
        }
        CellReaders readers = new CellReaders(regions, dataDate);
        this.plans = columns.stream()
                .map(column -> new ColumnPlan(column, readers.of(column)))
                .toArray(ColumnPlan[]::new);
        this.builder = new RowBuilder(plans, definition);
        this.start = first(Field.FROM, Field.FROM);
        this.end = first(Field.UNTIL, Field.THROUGH);
    }

    private static Column takingBack() {
        return new Column(
                FeedDefinition.TAKING_BACK, ColumnType.CODE, List.of(Field.RETRACTED), false, Map.of("撤销", "撤销"), null);
    }

    private ColumnPlan first(Field one, Field other) {
        for (ColumnPlan plan : plans) {
            if (plan.fills(one) || plan.fills(other)) {
                return plan;
            }
        }
        return null;
    }

    public MappedRows map(RawRows rows) {
        if (layout == null || !layout.isOf(rows)) {
            layout = new PartLayout(rows, plans);
        }
        List<FeedRow> good = new ArrayList<>(rows.rows().size());
        List<BadRow> bad = new ArrayList<>();
        for (RawRow row : rows.rows()) {
            BadRow fault = read(row);
            if (fault == null) {
                good.add(builder.row(layout.part(), row));
            } else {
                bad.add(fault);
            }
        }
        return new MappedRows(good, bad);
    }

    /** Reads the row into the builder; null when it is good. */
    private BadRow read(RawRow row) {
        String[] cells = row.cells();
        if (cells == null) {
            return bad(row, firstRequired(), BadRowReason.MISSING_VALUE, Complaint.notAnObject());
        }
        draft.begin();
        builder.begin();
        for (int i = 0; i < plans.length; i++) {
            ColumnPlan plan = plans[i];
            String cell = layout.cell(plan, cells);
            if (cell != null) {
                BadRowReason reason = plan.reader.read(cell, draft);
                if (reason != null) {
                    return bad(row, plan, reason, Complaint.about(plan.column, reason, cell));
                }
                builder.put(i, draft);
            } else if (plan.column.required()) {
                return bad(
                        row,
                        plan,
                        BadRowReason.MISSING_VALUE,
                        Complaint.about(plan.column, BadRowReason.MISSING_VALUE, null));
            } else if (plan.column.empty() != null) {
                builder.putEmpty(i);
            }
        }
        if (builder.endsBeforeItStarts()) {
            Complaint complaint = Complaint.endBeforeStart(
                    end.column.header(), layout.cell(end, cells), start.column.header(), layout.cell(start, cells));
            return bad(row, end, BadRowReason.BAD_DATE, complaint);
        }
        layout.unknown(cells, builder);
        return null;
    }

    private ColumnPlan firstRequired() {
        for (ColumnPlan plan : plans) {
            if (plan.column.required()) {
                return plan;
            }
        }
        return plans[0];
    }

    private BadRow bad(RawRow row, ColumnPlan plan, BadRowReason reason, Complaint complaint) {
        return new BadRow(
                layout.part(),
                row.line(),
                plan.column.header(),
                reason,
                complaint.english(),
                complaint.chinese(),
                row.raw(),
                household(row),
                row.cells() == null ? null : layout.filled(row.cells()));
    }

    private String household(RawRow row) {
        ColumnPlan household = first(Field.HOUSEHOLD, Field.HOUSEHOLD);
        String number = household == null || row.cells() == null ? null : layout.cell(household, row.cells());
        return number == null ? null : Legible.text(number);
    }
}
