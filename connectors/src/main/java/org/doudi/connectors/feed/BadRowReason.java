package org.doudi.connectors.feed;

import java.util.Locale;

/** Why a row is bad. The codes are promises to partners' scripts. */
public enum BadRowReason {
    BAD_ID_LENGTH,
    BAD_ID_BIRTH,
    BAD_ID_CHECKSUM,
    EXCEL_DAMAGED,
    UNKNOWN_REGION,
    MISSING_VALUE,
    BAD_DATE,
    BAD_NUMBER,
    UNKNOWN_CODE,
    BAD_BOOLEAN;

    /** The stable code, such as {@code bad_id_checksum}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
