package org.doudi.engine.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A row of the list of deliveries. The feed sink writes it, in the transaction that takes the delivery. */
@Entity(name = "Delivery")
@Table(name = "delivery")
@Immutable
class DeliveryRow {

    @Id
    long id;

    String sender;
    String feed;
    String mode;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "data_date")
    LocalDate dataDate;

    String coverage;
    String sha256;
    long bytes;
    Instant arrived;
    String outcome;
    Long number;
    Instant applied;
    long rows;
    long taken;
    long unchanged;
    long quarantined;
    long held;

    @Column(name = "hold_code")
    String holdCode;

    @Column(name = "hold_en")
    String holdEn;

    @Column(name = "hold_zh")
    String holdZh;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_why")
    String decidedWhy;

    ListedDelivery listed() {
        return new ListedDelivery(
                id,
                sender,
                feed,
                mode,
                fileName,
                dataDate,
                coverage,
                sha256,
                bytes,
                arrived,
                outcome,
                number,
                applied,
                rows,
                taken,
                unchanged,
                quarantined,
                held,
                holdCode,
                holdEn,
                holdZh,
                decidedBy,
                decidedAt,
                decidedWhy);
    }
}
