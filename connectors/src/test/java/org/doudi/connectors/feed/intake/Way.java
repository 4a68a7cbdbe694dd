package org.doudi.connectors.feed.intake;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.InventedRegions;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinitions;

/** The feed route in a Camel of its own, without the rest of the application. */
public final class Way implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-16T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final CamelContext camel = new DefaultCamelContext();
    final FeedSteps steps;
    final HeldFiles held;
    public final FeedIntake intake;

    public Way(FeedSink sink) {
        this(sink, new InventedRegions());
    }

    public Way(FeedSink sink, RegionDirectory regions) {
        this(sink, regions, FeedDefinitions.shipped());
    }

    Way(FeedSink sink, RegionDirectory regions, FeedDefinitions definitions) {
        try {
            held = new HeldFiles(Files.createTempDirectory("held"));
            steps = new FeedSteps(definitions, () -> sink, () -> regions, held, CLOCK);
            camel.addRoutes(new FeedRoute(definitions, steps));
            camel.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        intake = new FeedIntake(camel, steps, () -> {});
    }

    @Override
    public void close() {
        camel.stop();
    }
}
