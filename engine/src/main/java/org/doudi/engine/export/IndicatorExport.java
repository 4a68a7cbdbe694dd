package org.doudi.engine.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.doudi.engine.indicator.Indicators;
import org.doudi.engine.indicator.StoredIndicator;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.screening.Run;

/** Every indicator as it stood at the end of a run. */
final class IndicatorExport implements Rows {

    @Override
    public List<String> columns() {
        return List.of("run_date", "code", "area", "residence", "value", "target", "state");
    }

    @Override
    public void write(Connection connection, Run run, boolean identities, RowFile file) throws SQLException {
        for (StoredIndicator stored : Indicators.of(connection, run.number())) {
            Indicator indicator = stored.indicator();
            file.row(
                    stored.date().toString(),
                    indicator.code(),
                    indicator.area(),
                    indicator.residence(),
                    indicator.value(),
                    indicator.target(),
                    indicator.state().word());
        }
    }
}
