package org.doudi.engine.folder;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the application, in the city's zone: what asks it for today can be tested on any day. */
@Dependent
class ClockProducer {

    @Produces
    @Singleton
    Clock clock(DoudiConfig config) {
        return Clock.system(config.zone());
    }
}
