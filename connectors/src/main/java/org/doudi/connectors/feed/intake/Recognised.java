package org.doudi.connectors.feed.intake;

import java.util.Optional;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.definition.FeedDefinition;

/**
 * A file of which it is known who sent it and which day it speaks of.
 *
 * @param mismatch what already disagrees with its manifest, or with the divisions
 */
record Recognised(
        FetchedFile file,
        FeedDefinition definition,
        Delivery delivery,
        Manifest manifest,
        Optional<HoldReason> mismatch) {}
