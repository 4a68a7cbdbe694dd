package org.doudi.connectors.feed;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The counties that a delivery speaks for. A delivery that names none speaks for every county. */
public sealed interface Coverage {

    /** Every county, also of persons in no household. */
    record Everywhere() implements Coverage {}

    /** Only these counties; six-digit codes. */
    record Counties(SortedSet<String> codes) implements Coverage {
        public Counties {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("A coverage of no county; use Everywhere");
            }
            codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    static Coverage everywhere() {
        return new Everywhere();
    }

    static Coverage of(Collection<String> counties) {
        return new Counties(new TreeSet<>(counties));
    }

    /** {@code *}, or the sorted codes joined by {@code ;}: one text for one coverage. */
    default String text() {
        if (this instanceof Counties counties) {
            return String.join(";", counties.codes());
        }
        return "*";
    }

    static Coverage parse(String text) {
        return text.equals("*") ? everywhere() : of(java.util.List.of(text.split(";")));
    }

    default boolean covers(String county) {
        return !(this instanceof Counties counties) || counties.codes().contains(county);
    }
}
