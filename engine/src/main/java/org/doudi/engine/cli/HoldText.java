package org.doudi.engine.cli;

import java.util.Arrays;
import java.util.List;
import org.doudi.engine.screening.Finding;
import org.doudi.engine.screening.Movement;
import org.doudi.engine.screening.Run;

/**
 * Says that a run is held, why, and the commands that end it; of a trial what would have held it. Says nothing of a run that
 * was let through.
 */
record HoldText(Console console) {

    private static final int SHOWN = 20;

    void print(Run run) {
        if (run.held()) {
            held(run);
        } else if (run.state() == Run.State.DONE && !run.movesReferrals()) {
            run.finding().filter(finding -> !finding.movements().isEmpty()).ifPresent(this::trial);
        }
    }

    private void trial(Finding finding) {
        console.say("");
        console.tell(
                "hold.trial",
                finding.before().orElseThrow(),
                finding.movements().size());
        movements(finding.movements());
    }

    private void held(Run run) {
        console.say("");
        console.tell("hold.head", run.number(), run.key().on());
        run.finding().ifPresent(this::why);
        console.tell("hold.release", release(run));
        console.tell("hold.discard", run.number());
    }

    private void why(Finding finding) {
        for (Finding.Reason reason : finding.reasons()) {
            console.tell(
                    "hold.why." + reason.word(),
                    finding.before().orElse(0),
                    finding.movements().size());
        }
        movements(finding.movements());
    }

    private void movements(List<Movement> movements) {
        if (!movements.isEmpty()) {
            console.table(
                    console.language().texts("hold.moved"),
                    movements.stream().limit(SHOWN).map(HoldText::line).toList());
        }
        if (movements.size() > SHOWN) {
            console.tell("hold.more", movements.size() - SHOWN);
        }
    }

    private static List<Object> line(Movement moved) {
        return Arrays.asList(
                moved.kind(),
                moved.code(),
                moved.before(),
                moved.after(),
                moved.percent() == null ? "+∞" : "%+.1f".formatted(moved.percent()));
    }

    /** The command that lets its messages leave. */
    static String release(Run run) {
        return "./doudi runs release " + run.number() + " --reason \"…\"";
    }
}
