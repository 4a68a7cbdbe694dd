package org.doudi.connectors.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** Answers of caseworkers' systems in. An answer leaves its queue only after it was taken. */
@ApplicationScoped
public class AnswerRoute extends RouteBuilder {

    static final String ID = "answers";

    private final DispatchConfig config;

    @Inject
    AnswerRoute(DispatchConfig config) {
        this.config = config;
    }

    @Override
    public void configure() {
        from("jms:queue:" + config.answers() + "?transacted=true&lazyCreateTransactionManager=false"
                        + "&exceptionListener=#" + BrokerPresence.NAME)
                .routeId(ID)
                .autoStartup(false)
                .bean(DispatchSteps.class, "answer");
    }
}
