package org.doudi.connectors.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.camel.CamelContext;

/** Switches the way out on and off. Camel must be running; the broker may come later. */
@ApplicationScoped
public class Dispatch {

    private final CamelContext camel;

    @Inject
    Dispatch(CamelContext camel) {
        this.camel = camel;
    }

    public void start() {
        try {
            camel.getRouteController().startRoute(DispatchRoute.ID);
            camel.getRouteController().startRoute(AnswerRoute.ID);
        } catch (Exception e) {
            throw new IllegalStateException("Could not start the way out to the queues / 无法启动外发通道", e);
        }
    }

    /** Stops after the batch that is on its way. */
    public void stop() {
        try {
            camel.getRouteController().stopRoute(AnswerRoute.ID);
            camel.getRouteController().stopRoute(DispatchRoute.ID);
        } catch (Exception e) {
            throw new IllegalStateException("Could not stop the way out to the queues / 无法停止外发通道", e);
        }
    }
}
