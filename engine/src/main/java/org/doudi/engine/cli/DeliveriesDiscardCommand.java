package org.doudi.engine.cli;

import jakarta.inject.Inject;
import org.doudi.engine.registry.HeldBack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives up a delivery that was held back: nothing of it is taken, and it waits no longer. */
@Command(name = "discard")
public class DeliveriesDiscardCommand implements DataCommand {

    @Mixin
    private Console console;

    @Mixin
    private Decided decided;

    @Parameters(index = "0", paramLabel = "ID", descriptionKey = "doudi.deliveries.id")
    private long id;

    @Inject
    HeldBack held;

    @Override
    public Integer call() {
        HeldBack.Answer answer = held.discard(id, decided.by(), decided.reason());
        if (answer instanceof HeldBack.Answer.Discarded discarded) {
            console.result(
                    discarded.delivery(),
                    () -> console.tell(
                            "deliveries.discarded", id, discarded.delivery().fileName()));
            return 0;
        }
        throw DeliveriesReleaseCommand.refused(answer, id);
    }
}
