package org.doudi.engine.registry;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which households are read together. In queries their ids stand as {@link #HERE}. */
public sealed interface HouseholdIds permits IdRange, IdList {

    /** What a query says in place of the ids. */
    String HERE = "in (:ids)";

    /** The query with what the ids need in its place. */
    String into(String sql);

    /** Sets the ids from the parameter of that number on; answers the number of the parameter after them. */
    int bind(PreparedStatement query, int parameter) throws SQLException;

    boolean contains(long id);

    long first();

    long last();
}
