package org.doudi.engine.folder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/** Connections to the broker, pooled. Made at the first use, so that a process without a broker may still know its routes. */
@Dependent
class BrokerConnections {

    @Produces
    @ApplicationScoped
    ConnectionFactory connections(BrokerConfig config) {
        String url = config.url().orElseThrow(FolderException::noBroker);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory(
                url, config.username().orElse(null), config.password().orElse(null)));
        pool.setMaxConnections(config.connections());
        return pool;
    }

    void close(@Disposes ConnectionFactory connections) {
        if (connections instanceof JmsPoolConnectionFactory pool) {
            pool.stop();
        }
    }
}
