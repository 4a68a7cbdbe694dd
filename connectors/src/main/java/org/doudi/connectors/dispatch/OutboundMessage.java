package org.doudi.connectors.dispatch;

/**
 * A message that waits to leave.
 *
 * @param id the outbox's number; messages leave in this order
 * @param queue such as {@code referrals.220102}
 * @param key the referral: messages of one key never overtake each other
 * @param body a CloudEvents 1.0 event as JSON, the same bytes at every try
 */
public record OutboundMessage(long id, String queue, String key, String body) {}
