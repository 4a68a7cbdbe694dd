package org.doudi.engine.cli;

import jakarta.inject.Inject;
import java.util.List;
import org.doudi.engine.registry.Deliveries;
import org.doudi.engine.registry.ListedDelivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deliveries, newest first. */
@Command(name = "list")
public class DeliveriesListCommand implements DataCommand {

    private static final int MOST = 100;

    @Mixin
    private Console console;

    @Option(names = "--feed", paramLabel = "FEED", descriptionKey = "doudi.deliveries.feed")
    private String feed;

    @Option(names = "--held", descriptionKey = "doudi.deliveries.held")
    private boolean held;

    @Inject
    Deliveries deliveries;

    @Override
    public Integer call() {
        List<ListedDelivery> found = held
                ? deliveries.held().stream()
                        .filter(delivery -> feed == null || delivery.feed().equals(feed))
                        .toList()
                : deliveries.page(feed, 0, MOST).items();
        console.result(found, () -> print(found));
        return 0;
    }

    private void print(List<ListedDelivery> found) {
        console.table(
                console.language().texts("deliveries.heading"),
                found.stream()
                        .map(one -> List.of(
                                one.id(),
                                one.feed(),
                                one.fileName(),
                                one.dataDate(),
                                one.rows(),
                                one.taken(),
                                one.unchanged(),
                                one.quarantined(),
                                one.held(),
                                console.language().text("deliveries.outcome." + one.outcome())))
                        .toList());
        for (ListedDelivery one : found) {
            if (one.holdCode() != null) {
                console.tell("deliveries.why", one.id(), console.language().of(one.holdZh(), one.holdEn()));
            }
            if (one.decidedBy() != null) {
                console.tell("deliveries.decided", one.id(), one.decidedBy(), one.decidedAt(), one.decidedWhy());
            }
        }
    }
}
