package org.doudi.connectors.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One file as it arrived, before its rows were read.
 *
 * @param sender the definition's name, such as {@code income} or {@code income-tax}
 * @param feed the feed that the sender's rows belong to, such as {@code income}
 * @param mode snapshot or delta, from the definition
 * @param fileName the name as sent, without folders
 * @param dataDate the day that the data speaks of: from the name, else the {@code 数据日期} column, else the arrival
 * @param declared the counties of the manifest, else of the file's name; empty when neither names any
 * @param sha256 digest of the bytes as sent, lower-case hex
 * @param bytes size of the file as sent
 * @param arrived when the file was fetched
 */
public record Delivery(
        String sender,
        String feed,
        Mode mode,
        String fileName,
        LocalDate dataDate,
        Optional<Coverage> declared,
        String sha256,
        long bytes,
        Instant arrived) {

    public Delivery {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(feed, "feed");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(dataDate, "dataDate");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(arrived, "arrived");
    }
}
