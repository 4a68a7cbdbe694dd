package org.doudi.engine.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.Receipt;

/**
 * What became of files.
 *
 * @param seconds it took
 */
record IngestReport(List<Receipt> receipts, List<String> passedBy, double seconds) {

    IngestReport {
        receipts = receipts.stream()
                .sorted(Comparator.comparing(
                                (Receipt receipt) -> receipt.delivery().feed())
                        .thenComparing(receipt -> receipt.delivery().dataDate())
                        .thenComparing(receipt -> receipt.delivery().fileName()))
                .toList();
        passedBy = List.copyOf(passedBy);
    }

    /** Whether none was held back. */
    boolean clean() {
        return receipts.stream().noneMatch(receipt -> receipt.outcome() == Receipt.Outcome.HELD);
    }

    long sum(ToLongFunction<Receipt> column) {
        return receipts.stream().mapToLong(column).sum();
    }

    long taken() {
        return sum(IngestReport::taken);
    }

    long unchanged() {
        return sum(IngestReport::unchanged);
    }

    /** Rows of files that came with the same bytes before count as unchanged: nothing was read of them. */
    private static long unchanged(Receipt receipt) {
        return receipt.outcome() == Receipt.Outcome.TAKEN_BEFORE
                ? receipt.taken() + receipt.unchanged()
                : receipt.unchanged();
    }

    private static long taken(Receipt receipt) {
        return receipt.outcome() == Receipt.Outcome.TAKEN_BEFORE ? 0 : receipt.taken();
    }

    void print(Console console) {
        Language language = console.language();
        if (!receipts.isEmpty()) {
            List<List<?>> rows = new ArrayList<>();
            for (Receipt receipt : receipts) {
                rows.add(List.of(
                        receipt.delivery().fileName(),
                        receipt.rows(),
                        taken(receipt),
                        unchanged(receipt),
                        receipt.quarantined(),
                        receipt.held(),
                        language.text("ingest.outcome." + word(receipt))));
            }
            rows.add(List.of(
                    language.text("ingest.all", receipts.size()),
                    sum(Receipt::rows),
                    taken(),
                    unchanged(),
                    sum(Receipt::quarantined),
                    sum(Receipt::held),
                    ""));
            console.table(language.texts("ingest.heading"), rows);
        }
        for (Receipt receipt : receipts) {
            receipt.hold()
                    .ifPresent(hold -> console.tell(
                            "ingest.held", receipt.delivery().fileName(), language.of(hold.chinese(), hold.english())));
        }
        if (sum(Receipt::quarantined) > 0) {
            console.tell("ingest.quarantine", sum(Receipt::quarantined));
        }
        if (receipts.isEmpty()) {
            console.tell("ingest.nothing");
        }
    }

    private static String word(Receipt receipt) {
        return receipt.outcome().name().toLowerCase(Locale.ROOT);
    }

    Json json(List<Path> absent) {
        return new Json(
                receipts.stream().map(IngestReport::file).toList(),
                passedBy,
                absent.stream().map(Path::toString).toList(),
                new Sums(sum(Receipt::rows), taken(), unchanged(), sum(Receipt::quarantined), sum(Receipt::held)),
                seconds);
    }

    private static File file(Receipt receipt) {
        return new File(
                receipt.delivery().fileName(),
                receipt.delivery().feed(),
                receipt.delivery().dataDate(),
                word(receipt),
                receipt.rows(),
                taken(receipt),
                unchanged(receipt),
                receipt.quarantined(),
                receipt.held(),
                receipt.hold().map(HoldReason::code).orElse(null),
                receipt.hold().map(HoldReason::english).orElse(null),
                receipt.hold().map(HoldReason::chinese).orElse(null));
    }

    /** The result as JSON. */
    record Json(List<File> files, List<String> passedBy, List<String> absent, Sums sums, double seconds) {}

    record Sums(long rows, long taken, long unchanged, long quarantined, long held) {}

    record File(
            String file,
            String feed,
            LocalDate dataDate,
            String outcome,
            long rows,
            long taken,
            long unchanged,
            long quarantined,
            long held,
            String holdCode,
            String holdEn,
            String holdZh) {}
}
