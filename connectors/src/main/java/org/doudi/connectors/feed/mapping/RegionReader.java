package org.doudi.connectors.feed.mapping;

import org.doudi.connectors.feed.BadRowReason;
import org.doudi.connectors.feed.RegionDirectory;

/** Reads codes of divisions: each must be known and lie in the one before it in the row. */
final class RegionReader {

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    private final RegionDirectory regions;

    RegionReader(RegionDirectory regions) {
        this.regions = regions;
    }

    BadRowReason county(String cell, Draft draft) {
        String code = regions.current(shortened(cell, COUNTY));
        if (!regions.isCounty(code)) {
            return BadRowReason.UNKNOWN_REGION;
        }
        draft.county = code;
        draft.text = code;
        return null;
    }

    BadRowReason township(String cell, Draft draft) {
        String code = regions.current(shortened(cell, TOWNSHIP));
        if (draft.county == null || !regions.isTownshipOf(code, draft.county)) {
            return BadRowReason.UNKNOWN_REGION;
        }
        draft.township = code;
        draft.text = code;
        return null;
    }

    BadRowReason village(String cell, Draft draft) {
        String code = regions.current(cell);
        if (draft.township == null || !regions.isVillageOf(code, draft.township)) {
            return BadRowReason.UNKNOWN_REGION;
        }
        draft.text = code;
        return null;
    }

    BadRowReason area(String cell, Draft draft) {
        if (cell.length() != COUNTY || DateReader.number(cell, 0, COUNTY) < 0) {
            return BadRowReason.UNKNOWN_REGION;
        }
        draft.text = regions.current(cell);
        return null;
    }

    /** Many systems write counties and townships in twelve digits, filled up with zeros. */
    private static String shortened(String cell, int length) {
        if (cell.length() != VILLAGE) {
            return cell;
        }
        for (int i = length; i < VILLAGE; i++) {
            if (cell.charAt(i) != '0') {
                return cell;
            }
        }
        return cell.substring(0, length);
    }
}
