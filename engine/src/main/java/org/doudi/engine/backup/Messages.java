package org.doudi.engine.backup;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;

/** What lies in the broker's queues: looked at without taking it away, and put there again. */
record Messages(ConnectionFactory connections) {

    /**
     * A message as it lay in its queue.
     *
     * @param text null for one of bytes
     * @param bytes null for one of text
     */
    record Lying(String queue, String text, byte[] bytes) {}

    List<Lying> in(Collection<String> queues) throws JMSException {
        List<Lying> lying = new ArrayList<>();
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            for (String queue : queues) {
                try (QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
                    for (Enumeration<?> each = browser.getEnumeration(); each.hasMoreElements(); ) {
                        lying.add(lying(queue, (Message) each.nextElement()));
                    }
                }
            }
        }
        return lying;
    }

    /** All or none. */
    void put(List<Lying> messages) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            for (Lying message : messages) {
                try (MessageProducer producer = session.createProducer(session.createQueue(message.queue()))) {
                    producer.send(made(session, message));
                }
            }
            session.commit();
        }
    }

    private static Lying lying(String queue, Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return new Lying(queue, text.getText(), null);
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return new Lying(queue, null, body);
        }
        return new Lying(queue, message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : "", null);
    }

    private static Message made(Session session, Lying message) throws JMSException {
        if (message.text() != null) {
            return session.createTextMessage(message.text());
        }
        BytesMessage bytes = session.createBytesMessage();
        bytes.writeBytes(message.bytes());
        return bytes;
    }
}
