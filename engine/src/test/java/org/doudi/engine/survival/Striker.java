package org.doudi.engine.survival;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.doudi.engine.cli.PackagedApp.Running;

/** Chooses what befalls a process and when, and lets it happen. */
final class Striker {

    /** One at a time, picked at random; never one that the work may not outlive, such as the doudi of somebody else. */
    private static final String CUT = """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name like 'doudi%' and datname = 'doudi' order by random() limit 1""";

    private final House house;
    private final Disk disk;
    private final Optional<Wire> wire;
    private final Random random;
    private boolean silence;

    Striker(House house, Disk disk, Random random) {
        this(house, disk, Optional.empty(), random);
    }

    /** @param wire between the house and a database that is not its own */
    Striker(House house, Disk disk, Optional<Wire> wire, Random random) {
        this.house = house;
        this.disk = disk;
        this.wire = wire;
        this.random = random;
        this.silence = random.nextBoolean();
    }

    /** What befalls a wire comes in turn, so that a handful of blows has both. */
    Blow choose() {
        if (wire.isPresent()) {
            silence = !silence;
            return silence ? Blow.SILENCE_WIRE : Blow.CUT_WIRE;
        }
        int number = random.nextInt(10);
        if (number < 5) {
            return Blow.KILL_PROCESS;
        }
        if (number < 7) {
            return Blow.KILL_DATABASE;
        }
        return number < 9 || !disk.own() ? Blow.CUT_SESSION : Blow.FILL_DISK;
    }

    /**
     * Waits for the instant: any since the start of the process, or soon after its work has come a random way. False when
     * the work was over before.
     *
     * @param end how far the work has come when it is done
     * @param more how many blows are still to come
     * @param usual how long it takes when nothing befalls it
     */
    boolean await(Step step, BooleanSupplier over, long end, int more, Duration usual) throws InterruptedException {
        boolean anyInstant = random.nextInt(3) == 0;
        Instant instant = Instant.now().plusMillis(random.nextLong(usual.toMillis() + 1));
        double way = random.nextDouble() * 2 / (more + 1);
        OptionalLong goal = OptionalLong.empty();
        while (!over.getAsBoolean()) {
            OptionalLong now = anyInstant ? OptionalLong.empty() : house.number(step.progress());
            if (goal.isEmpty() && now.isPresent()) {
                goal = OptionalLong.of(now.getAsLong() + 1 + (long) (way * (end - now.getAsLong())));
            }
            if (anyInstant && Instant.now().isAfter(instant)) {
                return true;
            }
            if (now.isPresent() && now.getAsLong() >= goal.getAsLong()) {
                Thread.sleep(random.nextInt(120));
                return !over.getAsBoolean();
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** False when there was nothing to strike. */
    boolean strike(Blow blow, Running running) throws IOException, InterruptedException {
        switch (blow) {
            case KILL_PROCESS -> running.process().destroyForcibly().waitFor();
            case KILL_DATABASE -> {
                return killDatabase();
            }
            case CUT_SESSION -> {
                return cut();
            }
            case FILL_DISK -> disk.fill();
            case CUT_WIRE -> {
                return wire.orElseThrow().cut();
            }
            case SILENCE_WIRE -> {
                return wire.orElseThrow().silence();
            }
        }
        return true;
    }

    /** Takes back what goes on until somebody does. */
    void relent() throws IOException {
        disk.free();
        wire.ifPresent(Wire::mend);
    }

    private boolean killDatabase() {
        try {
            return house.databaseServer().destroyForcibly();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean cut() {
        try {
            List<String> cut = house.rows(CUT);
            return !cut.isEmpty();
        } catch (SQLException notYet) {
            return false;
        }
    }
}
