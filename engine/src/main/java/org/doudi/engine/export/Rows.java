package org.doudi.engine.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.doudi.engine.screening.Run;

/** One kind of export: its columns, and its rows in their order. */
interface Rows {

    List<String> columns();

    void write(Connection connection, Run run, boolean identities, RowFile file) throws SQLException;
}
