package org.doudi.connectors.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One batch of messages on its way out, and what became of each. It leaves in lanes side by side, since a broker that
 * writes every message to disk takes many at once as fast as one; all messages of one key keep to one lane.
 */
final class Departure {

    private final List<OutboundMessage> messages;
    private final List<OutboundMessage> sent = new ArrayList<>();
    private final List<OutboundMessage> waiting = new ArrayList<>();
    private final Set<String> heldKeys = new HashSet<>();
    private boolean away;

    Departure(List<OutboundMessage> messages) {
        this.messages = List.copyOf(messages);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The messages in their order, cut into at most so many lanes. */
    List<List<OutboundMessage>> lanes(int most) {
        Map<Integer, List<OutboundMessage>> lanes = new TreeMap<>();
        for (OutboundMessage message : messages) {
            lanes.computeIfAbsent(Math.floorMod(message.key().hashCode(), most), lane -> new ArrayList<>())
                    .add(message);
        }
        return List.copyOf(lanes.values());
    }

    /** Whether this message may leave now: not after one of the same key that stayed behind. */
    synchronized boolean mayLeave(OutboundMessage message) {
        if (away || heldKeys.contains(message.key())) {
            waiting.add(message);
            return false;
        }
        return true;
    }

    synchronized void left(OutboundMessage message) {
        sent.add(message);
    }

    synchronized void stayed(OutboundMessage message) {
        heldKeys.add(message.key());
    }

    /** The channel is away: this message and all after it wait, without counting as a try. */
    synchronized void channelAway(OutboundMessage message) {
        away = true;
        waiting.add(message);
    }

    synchronized boolean away() {
        return away;
    }

    synchronized List<OutboundMessage> sent() {
        return sent;
    }

    synchronized List<OutboundMessage> waiting() {
        return waiting;
    }
}
