package org.doudi.engine.screening;

/** Who works on a run beside this process. Tells the watcher when others come to help. */
final class Company {

    private final Seat seat;
    private final ScreeningWatcher watcher;
    private int known;

    Company(Seat seat, ScreeningWatcher watcher) {
        this.seat = seat;
        this.watcher = watcher;
        // Who started the run was alone, and is told of everybody who came since.
        this.known = seat.arrival() == ScreeningWatcher.Arrival.STARTED ? 1 : seat.processes();
    }

    void look() {
        int now = seat.processes();
        if (now > known) {
            watcher.helped(seat.run(), now);
        }
        known = now;
    }
}
