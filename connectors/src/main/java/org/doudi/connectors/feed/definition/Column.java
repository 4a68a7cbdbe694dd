package org.doudi.connectors.feed.definition;

import java.util.List;
import java.util.Map;

/**
 * A column of a sender's layout.
 *
 * @param header its header, as the sender writes it
 * @param targets what it becomes; several when one cell says several things
 * @param required whether the column and a value in each row must be there
 * @param codes accepted spellings and the word that each stands for; empty unless the type is {@link ColumnType#CODE}
 * @param empty what an empty cell is read as; null when an empty cell says nothing
 */
public record Column(
        String header,
        ColumnType type,
        List<Target> targets,
        boolean required,
        Map<String, String> codes,
        String empty) {

    public boolean becomes(Target target) {
        return targets.contains(target);
    }
}
