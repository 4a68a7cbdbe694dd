package org.doudi.connectors.feed.mapping;

import java.util.List;
import org.doudi.connectors.feed.BadRow;
import org.doudi.connectors.feed.FeedRow;

/** What became of some rows: each is in one of the two lists. */
public record MappedRows(List<FeedRow> good, List<BadRow> bad) {}
