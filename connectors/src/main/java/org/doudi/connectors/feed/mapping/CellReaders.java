package org.doudi.connectors.feed.mapping;

import java.time.LocalDate;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.Column;

/** Makes the reader that a column's type asks for. */
final class CellReaders {

    private final RegionReader regions;
    private final LocalDate dataDate;

    CellReaders(RegionDirectory regions, LocalDate dataDate) {
        this.regions = new RegionReader(regions);
        this.dataDate = dataDate;
    }

    CellReader of(Column column) {
        return switch (column.type()) {
            case TEXT -> CellReader.text();
            case IDENTITY -> new IdentityReader(dataDate);
            case DATE -> new DateReader();
            case MONTH -> new MonthReader();
            case NUMBER -> new NumberReader();
            case BOOLEAN -> CellReader.yesOrNo();
            case CODE -> CellReader.code(column.codes());
            case COUNTY -> regions::county;
            case TOWNSHIP -> regions::township;
            case VILLAGE -> regions::village;
            case AREA -> regions::area;
        };
    }
}
