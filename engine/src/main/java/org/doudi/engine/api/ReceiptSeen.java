package org.doudi.engine.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import org.doudi.connectors.feed.Receipt;

/**
 * What became of a delivery. {@code rows = taken + unchanged + quarantined + held}.
 *
 * @param outcome {@code taken}, {@code taken_before} or {@code held}
 * @param hold why it was held back; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReceiptSeen(
        long deliveryId,
        String feed,
        String sender,
        String fileName,
        LocalDate dataDate,
        String sha256,
        long bytes,
        String outcome,
        long rows,
        long taken,
        long unchanged,
        long quarantined,
        long held,
        Hold hold) {

    /** A stable code and what to do about it. */
    public record Hold(String code, String zh, String en) {}

    static ReceiptSeen of(Receipt receipt) {
        return new ReceiptSeen(
                receipt.deliveryId(),
                receipt.delivery().feed(),
                receipt.delivery().sender(),
                receipt.delivery().fileName(),
                receipt.delivery().dataDate(),
                receipt.delivery().sha256(),
                receipt.delivery().bytes(),
                receipt.outcome().name().toLowerCase(Locale.ROOT),
                receipt.rows(),
                receipt.taken(),
                receipt.unchanged(),
                receipt.quarantined(),
                receipt.held(),
                receipt.hold()
                        .map(hold -> new Hold(hold.code(), hold.chinese(), hold.english()))
                        .orElse(null));
    }
}
