package org.doudi.connectors.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.ExceptionListener;
import jakarta.jms.JMSException;
import org.jboss.logging.Logger;

/** Whether the broker is there, told once when it goes and once when it is back, whoever notices. */
@ApplicationScoped
@Named(BrokerPresence.NAME)
public class BrokerPresence implements ExceptionListener {

    static final String NAME = "brokerPresence";

    private static final Logger LOG = Logger.getLogger("org.doudi.broker");

    private final Instance<ConnectionFactory> connections;
    private boolean away;

    @Inject
    BrokerPresence(Instance<ConnectionFactory> connections) {
        this.connections = connections;
    }

    /** Whoever waits for answers lost the broker, or did not find it. */
    @Override
    public void onException(JMSException failure) {
        lost(failure);
    }

    synchronized void lost(Throwable failure) {
        if (!away) {
            away = true;
            LOG.warnf(
                    "消息代理连接不上（%s）。转介留在发件箱，恢复后自动送出 / the broker is away (%s): referrals stay in the outbox and"
                            + " leave when it is back",
                    ChannelAway.text(failure), ChannelAway.text(failure));
        }
    }

    /** Looks whether a lost broker is back. */
    synchronized void look() {
        if (!away) {
            return;
        }
        try (Connection connection = connections.get().createConnection()) {
            connection.getMetaData();
            away = false;
            LOG.info("消息代理已恢复 / the broker is back");
        } catch (JMSException | RuntimeException still) {
            LOG.debug("the broker is still away", still);
        }
    }
}
