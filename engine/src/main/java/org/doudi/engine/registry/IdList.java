package org.doudi.engine.registry;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;

/** Household ids that are no neighbours; sorted, at least one. */
public record IdList(List<Long> ids) implements HouseholdIds {

    public IdList {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("A list of no household");
        }
        ids = List.copyOf(ids);
    }

    /** The ids cut into lists of at most so many, in order. */
    public static List<IdList> cut(SortedSet<Long> ids, int most) {
        List<Long> all = List.copyOf(ids);
        List<IdList> lists = new ArrayList<>();
        for (int i = 0; i < all.size(); i += most) {
            lists.add(new IdList(all.subList(i, Math.min(all.size(), i + most))));
        }
        return lists;
    }

    /** As the database takes them. */
    public long[] array() {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    @Override
    public String into(String sql) {
        return sql.replace(HERE, "= any (?)");
    }

    @Override
    public int bind(PreparedStatement query, int parameter) throws SQLException {
        query.setObject(parameter, array());
        return parameter + 1;
    }

    @Override
    public boolean contains(long id) {
        return Collections.binarySearch(ids, id) >= 0;
    }

    @Override
    public long first() {
        return ids.get(0);
    }

    @Override
    public long last() {
        return ids.get(ids.size() - 1);
    }
}
