package org.doudi.connectors.feed.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.doudi.connectors.feed.Delivery;

/** Writes down what an intake says on its way. */
final class Heard implements IntakeListener {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    List<String> lines() {
        return lines;
    }

    @Override
    public void passedBy(String fileName) {
        lines.add("passed by " + fileName);
    }

    @Override
    public void unknownColumns(Delivery delivery, Set<String> headers) {
        lines.add("unknown " + headers);
    }
}
