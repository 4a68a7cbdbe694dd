package org.doudi.engine.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A bad row. The feed sink writes it; people only change its state. */
@Entity(name = "Quarantine")
@Table(name = "quarantine")
class QuarantineRow {

    @Id
    long id;

    long delivery;
    String feed;
    String file;
    long line;

    @Column(name = "column_name")
    String column;

    @Column(name = "reason_code")
    String reasonCode;

    @Column(name = "reason_en")
    String reasonEn;

    @Column(name = "reason_zh")
    String reasonZh;

    String raw;
    String household;
    String state;

    QuarantinedRow listed() {
        return new QuarantinedRow(
                id, delivery, feed, file, line, column, reasonCode, reasonEn, reasonZh, raw, household, state);
    }
}
