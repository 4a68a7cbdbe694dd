package org.doudi.engine.survival;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.doudi.engine.cli.PackagedApp.Result;
import org.doudi.engine.cli.PackagedApp.Running;

/** The nights of one house. What fails is done again, as its operator would, until it is done. */
final class Life implements AutoCloseable {

    /** What it takes a service to go on by itself after a blow that it survived. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String WAITING = """
            select count(*) from outbox o where sent_at is null and dead_at is null
              and (run is null or exists (select 1 from run r where r.id = o.run and r.released))""";

    /** Failures without a blow, in all: a machine may be too busy now and then. */
    private static final int FORGIVEN = 3;

    private final House house;
    private final Striker striker;
    private final Tally tally;
    private final Mailbox mailbox;
    private final Map<Step, Course> courses = new EnumMap<>(Step.class);

    private Map<String, List<String>> tables = Map.of();
    private int failures;

    /** How a step went: how far it had come in the end, and how long it took. */
    record Course(long end, Duration took) {}

    Life(House house, Striker striker, Tally tally) {
        this.house = house;
        this.striker = striker;
        this.tally = tally;
        this.mailbox = new Mailbox(house).open();
    }

    /** A night that nothing befalls. */
    Map<Step, Course> night(Path files, LocalDate date) throws Exception {
        night(files, date, 0, Map.of());
        return courses;
    }

    /** The same night with blows; answers how many of them found nothing left to strike. */
    int night(Path files, LocalDate date, int blows, Map<Step, Course> usual) throws Exception {
        int left = 0;
        left += command(Step.INGEST, share(blows, 0), usual, "ingest", files.toString());
        left += command(Step.SCREEN, share(blows, 1), usual, "screen", "--date", date.toString(), "--json");
        left += serve(share(blows, 2), usual);
        return left;
    }

    Ledger ledger(Path scratch) throws IOException {
        return Ledger.of(tables, house, mailbox, scratch);
    }

    Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void close() {
        mailbox.close();
    }

    private static int share(int blows, int third) {
        return (blows + 2 - third) / 3;
    }

    private int command(Step step, int blows, Map<Step, Course> usual, String... command) throws Exception {
        int left = blows;
        while (true) {
            Instant start = Instant.now();
            Running running = house.app().start(command);
            boolean struck = false;
            if (left > 0 && instant(step, () -> !running.process().isAlive(), left, usual)) {
                struck = strike(step, running);
                left -= struck ? 1 : 0;
            }
            long end = watch(running, step);
            Result result = running.result();
            if (result.status() == 0) {
                courses.put(step, new Course(end, Duration.between(start, Instant.now())));
                releaseIfHeld(result);
                return left;
            }
            if (!struck && ++failures > FORGIVEN) {
                throw new AssertionError(String.join(" ", command) + " fails by itself: " + result.err());
            }
            if (!struck) {
                System.err.println(String.join(" ", command) + " failed by itself: " + result.err());
                tally.failedByItself();
            }
            tally.restarted();
        }
    }

    private int serve(int blows, Map<Step, Course> usual) throws Exception {
        int left = blows;
        Instant start = Instant.now();
        Running running = house.app().start("serve");
        Instant patience = Instant.now().plus(PATIENCE);
        while (!delivered()) {
            if (left > 0 && instant(Step.DELIVER, over(running), left, usual)) {
                left -= strike(Step.DELIVER, running) ? 1 : 0;
                patience = Instant.now().plus(PATIENCE);
            }
            if (!running.process().isAlive()) {
                tally.restarted();
                running = house.app().start("serve");
            }
            if (Instant.now().isAfter(patience)) {
                running.process().destroyForcibly();
                throw new AssertionError("the service does not go on: " + running.result());
            }
            Thread.sleep(50);
        }
        courses.put(
                Step.DELIVER,
                new Course(house.number(Step.DELIVER.progress()).orElse(0), Duration.between(start, Instant.now())));
        tables = Ledger.tables(house);
        running.process().destroy();
        running.result();
        return left;
    }

    private BooleanSupplier over(Running running) {
        return () -> !running.process().isAlive() || delivered();
    }

    private boolean instant(Step step, BooleanSupplier over, int left, Map<Step, Course> usual)
            throws InterruptedException {
        return striker.await(
                step, over, usual.get(step).end(), left, usual.get(step).took());
    }

    private boolean strike(Step step, Running running) throws Exception {
        Blow blow = striker.choose();
        boolean struck = striker.strike(blow, running);
        if (struck) {
            tally.struck(step, blow);
        }
        if (blow == Blow.FILL_DISK || blow == Blow.SILENCE_WIRE) {
            Instant enough = Instant.now().plusSeconds(step == Step.DELIVER ? 3 : 20);
            while (running.process().isAlive() && Instant.now().isBefore(enough)) {
                Thread.sleep(50);
            }
            striker.relent();
        }
        return struck;
    }

    /** Nothing waits to leave, and the department has everything that left. */
    private boolean delivered() {
        return house.number(WAITING).orElse(1) == 0
                && house.number("select count(sent_at) from outbox").orElse(-1)
                        == mailbox.events().size();
    }

    private void releaseIfHeld(Result result) {
        if (result.out().matches("(?s).*\"held\" : true.*")) {
            String run = result.out().replaceAll("(?s).*?\"run\" : (\\d+).*", "$1");
            Result released = house.app().run("runs", "release", run, "--by", "tester", "--reason", "looked at");
            if (released.status() != 0) {
                throw new AssertionError(released.err());
            }
        }
    }

    /** How far it was last seen to have come; its database leaves with it. */
    private long watch(Running running, Step step) throws InterruptedException {
        long seen = 0;
        while (running.process().isAlive()) {
            seen = Math.max(seen, house.number(step.progress()).orElse(0));
            Thread.sleep(50);
        }
        return seen;
    }
}
