package org.doudi.connectors.feed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;

/** Switches the watching of the inbox and of the senders' own sources on and off. Camel must be running. */
@ApplicationScoped
public class FeedWatch {

    private final CamelContext camel;

    @Inject
    FeedWatch(CamelContext camel) {
        this.camel = camel;
    }

    public void start() {
        try {
            camel.getRouteController().startRouteGroup(FeedRoute.SOURCES);
            camel.getRouteController().startRoute(InboxRoute.ID);
        } catch (Exception e) {
            throw new IllegalStateException("Could not watch the feeds / 无法监视数据源", e);
        }
    }

    /** Stops after the delivery that is on its way. */
    public void stop() {
        try {
            camel.getRouteController().stopRoute(InboxRoute.ID);
            camel.getRouteController().stopRouteGroup(FeedRoute.SOURCES);
        } catch (Exception e) {
            throw new IllegalStateException("Could not stop watching the feeds / 无法停止监视数据源", e);
        }
    }
}
