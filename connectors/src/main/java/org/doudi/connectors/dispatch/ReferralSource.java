package org.doudi.connectors.dispatch;

import java.util.List;

/** The outbox, as the dispatch route sees it. The connectors own this port; whoever keeps referrals implements it. */
public interface ReferralSource {

    /**
     * The oldest messages that wait, at most {@code max}, in the order in which they must leave, and leased to the caller
     * for a while so that no second process sends them too.
     */
    List<OutboundMessage> next(int max);

    void sent(List<OutboundMessage> messages);

    /** Sending failed: the message waits and is tried again later, and after too many tries lies with the dead letters. */
    void failed(OutboundMessage message, String why);

    /** Not sent and not at fault, because the channel is away or an earlier message of the same key failed: they wait on. */
    void putBack(List<OutboundMessage> messages);
}
