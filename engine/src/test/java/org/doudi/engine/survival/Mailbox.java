package org.doudi.engine.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A department's program that takes messages off the queues and knows an event again by its id. */
final class Mailbox implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final House house;
    private final Map<String, String> events = new ConcurrentSkipListMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private volatile boolean closed;

    Mailbox(House house) {
        this.house = house;
    }

    /** Reads whenever there is a broker, until closed. */
    Mailbox open() {
        Thread thread = new Thread(this::read, "mailbox");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void read() {
        while (!closed) {
            try (ActiveMQConnectionFactory broker = broker();
                    Connection connection = broker.createConnection()) {
                CountDownLatch gone = new CountDownLatch(1);
                connection.setExceptionListener(failure -> gone.countDown());
                listen(connection);
                while (!closed && !gone.await(100, TimeUnit.MILLISECONDS)) {
                    continue;
                }
            } catch (SQLException | JMSException noBrokerNow) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private ActiveMQConnectionFactory broker() throws SQLException {
        JsonNode access = house.secret("broker.json");
        String url = "tcp://%s:%d?reconnectAttempts=0"
                .formatted(access.get("host").asText(), access.get("port").asInt());
        return new ActiveMQConnectionFactory(
                url, access.get("user").asText(), access.get("password").asText());
    }

    private void listen(Connection connection) throws SQLException, JMSException {
        for (String queue : house.rows("select distinct queue from outbox")) {
            Session session = connection.createSession(Session.SESSION_TRANSACTED);
            session.createConsumer(session.createQueue(queue)).setMessageListener(message -> {
                keep(queue, message);
                commit(session);
            });
        }
        connection.start();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** Events by their id: the queue, and everything but the time, which is that of the night's beginning. */
    Map<String, String> events() {
        return new TreeMap<>(events);
    }

    /** Deliveries of an event that had come before. */
    int cameAgain() {
        return again.get();
    }

    /** Deliveries that had the id of an event which had come before, and said something else. */
    int contradictions() {
        return other.get();
    }

    private void keep(String queue, Message message) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(((TextMessage) message).getText());
            event.remove("time");
            String said = queue + " " + event;
            String before = events.putIfAbsent(event.get("id").asText(), said);
            if (before != null) {
                again.incrementAndGet();
                if (!before.equals(said)) {
                    other.incrementAndGet();
                }
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void commit(Session session) {
        try {
            session.commit();
        } catch (JMSException brokerWent) {
            // It comes again, and is known.
            return;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
