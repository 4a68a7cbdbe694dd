/**
 * What each sender's files look like: one YAML file a sender, read and checked with all its faults at once.
 * Knows nothing of files on their way, of rows or of rules. Enter at
 * {@link org.doudi.connectors.feed.definition.FeedDefinitions}.
 */
package org.doudi.connectors.feed.definition;
