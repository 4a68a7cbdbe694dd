package org.doudi.connectors.feed.intake;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.core.CamelRuntime;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinitions;

/** Puts the parts of the intake together inside the application. */
@Dependent
class FeedBeans {

    @Produces
    @Singleton
    FeedDefinitions definitions(FeedConfig config) {
        return config.feeds().map(FeedDefinitions::load).orElseGet(FeedDefinitions::shipped);
    }

    @Produces
    @Singleton
    HeldFiles held(FeedConfig config) {
        return new HeldFiles(config.held());
    }

    @Produces
    @Singleton
    FeedSteps steps(
            FeedDefinitions definitions,
            Instance<FeedSink> sink,
            Instance<RegionDirectory> regions,
            HeldFiles held,
            Clock clock) {
        return new FeedSteps(definitions, sink::get, regions::get, held, clock);
    }

    @Produces
    @Singleton
    Rereading rereading(FeedDefinitions definitions, Instance<RegionDirectory> regions) {
        return new Rereading(definitions, regions::get);
    }

    @Produces
    @Singleton
    FeedIntake intake(CamelContext camel, FeedSteps steps, CamelRuntime runtime) {
        return new FeedIntake(camel, steps, () -> wake(camel, runtime));
    }

    /** With a main class of our own nobody starts the routes for us. */
    private static synchronized void wake(CamelContext camel, CamelRuntime runtime) {
        if (!camel.isStarted()) {
            runtime.start(new String[0]);
        }
    }
}
