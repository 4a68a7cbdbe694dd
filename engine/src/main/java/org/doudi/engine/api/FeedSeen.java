package org.doudi.engine.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.engine.policy.Text;
import org.doudi.engine.status.StatusReport;

/**
 * A sender's definition and how fresh its feed is.
 *
 * @param name the sender, as in {@code POST /api/feeds/{feed}}
 * @param mode {@code snapshot} or {@code delta}
 * @param newest data date of the feed's newest delivery; null when none ever came
 * @param ageDays days since then; null when none ever came
 * @param maxAgeDays null when the feed is never missing
 * @param missingIn counties for which the feed is missing today
 */
public record FeedSeen(
        String name,
        String feed,
        Text title,
        String mode,
        boolean required,
        List<String> key,
        List<ColumnSeen> columns,
        LocalDate newest,
        Long ageDays,
        Integer maxAgeDays,
        long deliveries,
        List<String> missingIn) {

    /** A column of the layout; {@code words} are what a code column accepts. */
    public record ColumnSeen(String header, String type, boolean required, List<String> words) {

        static ColumnSeen of(Column column) {
            return new ColumnSeen(
                    column.header(),
                    column.type().name().toLowerCase(Locale.ROOT),
                    column.required(),
                    column.codes().keySet().stream().sorted().toList());
        }
    }

    /** @param seen null when the pack says nothing of the feed's age */
    static FeedSeen of(FeedDefinition definition, StatusReport.FeedSeen seen) {
        return new FeedSeen(
                definition.name(),
                definition.feed(),
                new Text(definition.title().zh(), definition.title().en()),
                definition.mode().name().toLowerCase(Locale.ROOT),
                definition.required(),
                definition.key(),
                definition.columns().stream().map(ColumnSeen::of).toList(),
                seen == null ? null : seen.newest(),
                seen == null ? null : seen.age(),
                seen == null ? null : seen.maxAge(),
                seen == null ? 0 : seen.deliveries(),
                seen == null ? List.of() : seen.missing());
    }
}
