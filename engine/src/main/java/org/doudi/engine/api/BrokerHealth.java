package org.doudi.engine.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import org.doudi.engine.folder.BrokerConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether referrals can leave. Up, and says so, in a process that has no broker to deliver to. */
@Readiness
@ApplicationScoped
class BrokerHealth implements HealthCheck {

    private final BrokerConfig config;
    private final Instance<ConnectionFactory> connections;

    BrokerHealth(BrokerConfig config, Instance<ConnectionFactory> connections) {
        this.config = config;
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("broker");
        if (config.url().isEmpty()) {
            return answer.up().withData("broker", "none").build();
        }
        try (Connection connection = connections.get().createConnection()) {
            connection.getMetaData();
            return answer.up().build();
        } catch (JMSException | RuntimeException away) {
            return answer.down()
                    .withData("reason", String.valueOf(away.getMessage()))
                    .build();
        }
    }
}
