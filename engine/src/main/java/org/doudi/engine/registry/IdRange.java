package org.doudi.engine.registry;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A range of household ids, both ends included. */
public record IdRange(long first, long last) implements HouseholdIds {

    public IdRange {
        if (first > last) {
            throw new IllegalArgumentException("A range ends before it begins (" + first + " > " + last + ")");
        }
    }

    @Override
    public String into(String sql) {
        return sql.replace(HERE, "between ? and ?");
    }

    @Override
    public int bind(PreparedStatement query, int parameter) throws SQLException {
        query.setLong(parameter, first);
        query.setLong(parameter + 1, last);
        return parameter + 2;
    }

    @Override
    public boolean contains(long id) {
        return first <= id && id <= last;
    }
}
