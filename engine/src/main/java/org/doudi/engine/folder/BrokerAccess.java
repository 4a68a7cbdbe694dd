package org.doudi.engine.folder;

/** How the embedded broker is reached; the file {@code run/broker.json} says the same to other programs. */
public record BrokerAccess(String host, int port, int amqpPort, String user, String password) {

    /** Within the broker's own process. */
    public String inProcessUrl() {
        return "vm://0";
    }

    @Override
    public String toString() {
        return "%s@%s:%d (AMQP %d)".formatted(user, host, port, amqpPort);
    }
}
