/**
 * Partner files in: definitions, the one generic route, and the port that takes what came out of a file.
 * Promises that a delivery is handed over whole or not at all, each bad row with a reason its sender can act on.
 * Knows nothing of rules, households or tables. Enter at {@link org.doudi.connectors.feed.FeedSink}.
 */
package org.doudi.connectors.feed;
