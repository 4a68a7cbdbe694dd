package org.doudi.engine.city;

import java.util.List;

/**
 * What came out of an order.
 *
 * @param persons people listed in households; people known to a partner alone are not among them
 * @param changed households whose life has changed since the first night
 * @param files in the order of their names
 */
public record CityReport(CityOrder order, long persons, long changed, List<CityFile> files) {

    public CityReport {
        files = List.copyOf(files);
    }

    public long rows() {
        return files.stream().mapToLong(CityFile::rows).sum();
    }

    public long bad() {
        return files.stream().mapToLong(CityFile::bad).sum();
    }

    public long bytes() {
        return files.stream().mapToLong(CityFile::bytes).sum();
    }
}
