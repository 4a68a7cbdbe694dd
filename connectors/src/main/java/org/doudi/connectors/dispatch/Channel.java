package org.doudi.connectors.dispatch;

import java.util.Objects;

/**
 * An outward channel, from its definition file.
 *
 * @param name the route's name
 * @param queues the beginning of the queue names that leave through it
 * @param endpoint any Camel endpoint; {@code {queue}} stands for the message's queue
 */
public record Channel(String name, String queues, String endpoint) {

    public Channel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(queues, "queues");
        Objects.requireNonNull(endpoint, "endpoint");
    }

    boolean takes(OutboundMessage message) {
        return message.queue().startsWith(queues);
    }

    String endpointFor(OutboundMessage message) {
        return endpoint.replace("{queue}", message.queue());
    }
}
