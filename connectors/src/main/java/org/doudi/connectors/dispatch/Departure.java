package org.doudi.connectors.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One batch of messages on its way out, and what became of each. */
final class Departure {

    private final List<OutboundMessage> messages;
    private final List<OutboundMessage> sent = new ArrayList<>();
    private final List<OutboundMessage> waiting = new ArrayList<>();
    private final Set<String> heldKeys = new HashSet<>();
    private boolean away;

    Departure(List<OutboundMessage> messages) {
        this.messages = List.copyOf(messages);
    }

    List<OutboundMessage> messages() {
        return messages;
    }

    /** Whether this message may leave now: not after one of the same key that stayed behind. */
    boolean mayLeave(OutboundMessage message) {
        if (away || heldKeys.contains(message.key())) {
            waiting.add(message);
            return false;
        }
        return true;
    }

    void left(OutboundMessage message) {
        sent.add(message);
    }

    void stayed(OutboundMessage message) {
        heldKeys.add(message.key());
    }

    /** The channel is away: this message and all after it wait, without counting as a try. */
    void channelAway(OutboundMessage message) {
        away = true;
        waiting.add(message);
    }

    boolean away() {
        return away;
    }

    List<OutboundMessage> sent() {
        return sent;
    }

    List<OutboundMessage> waiting() {
        return waiting;
    }
}
