package org.doudi.connectors.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Referrals out of the outbox to their queues. Starts only where a broker runs, see {@link Dispatch}. */
@ApplicationScoped
public class DispatchRoute extends RouteBuilder {

    static final String ID = "dispatch";

    private final DispatchConfig config;

    @Inject
    DispatchRoute(DispatchConfig config) {
        this.config = config;
    }

    @Override
    public void configure() {
        from("timer:dispatch?delay=0&period=" + config.every().toMillis())
                .routeId(ID)
                .autoStartup(false)
                .loopDoWhile(method(DispatchSteps.class, "more"))
                .bean(DispatchSteps.class, "take")
                .split(body())
                .parallelProcessing()
                .split(body())
                .filter(method(DispatchSteps.class, "mayLeave"))
                .doTry()
                .bean(DispatchSteps.class, "address")
                .toD("${header.doudiEndpoint}")
                .bean(DispatchSteps.class, "left")
                .doCatch(Exception.class)
                .bean(DispatchSteps.class, "stayed")
                .end()
                .end()
                .end()
                .end()
                .bean(DispatchSteps.class, "settle")
                .end();
    }
}
