package org.doudi.connectors.feed.mapping;

import java.util.List;
import org.doudi.connectors.feed.definition.Column;
import org.doudi.connectors.feed.definition.Target;

/** A column made ready for reading many rows: what each cell needs is looked up once. */
final class ColumnPlan {

    final Column column;
    final CellReader reader;

    /** Fields of the row that the cell fills. */
    final Target.Field[] fields;

    /** The attribute that the cell fills; null when none. */
    final String attribute;

    /** Whether a number is wanted as a text too: for the key, or for anything but the amount. */
    boolean textNeeded;

    /** Where the cell stands in the part being read; -1 when the part has no such column. */
    int at = -1;

    ColumnPlan(Column column, CellReader reader) {
        this.column = column;
        this.reader = reader;
        List<Target> targets = column.targets();
        this.fields = targets.stream()
                .filter(Target.Field.class::isInstance)
                .map(Target.Field.class::cast)
                .toArray(Target.Field[]::new);
        this.attribute = targets.stream()
                .filter(Target.Attribute.class::isInstance)
                .map(target -> ((Target.Attribute) target).name())
                .findFirst()
                .orElse(null);
        this.textNeeded =
                attribute != null || fields.length > 1 || fields.length == 1 && fields[0] != Target.Field.AMOUNT;
    }

    boolean fills(Target.Field field) {
        return column.becomes(field);
    }
}
