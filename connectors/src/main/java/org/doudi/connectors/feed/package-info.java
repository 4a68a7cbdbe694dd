/**
 * The ports of what comes in: the sink that takes deliveries, the divisions that rows may name, and the rows themselves.
 * The way that leads here is in the packages below: {@code definition} (what a sender's files look like), {@code reading}
 * (bytes to cells), {@code mapping} (cells to rows), {@code intake} (the route). Each knows only those before it, and
 * none knows rules, households or tables. Enter at {@link org.doudi.connectors.feed.FeedSink}, or with a file at
 * {@link org.doudi.connectors.feed.intake.FeedIntake}.
 */
package org.doudi.connectors.feed;
