package org.doudi.connectors.feed.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where partners' files and their definitions lie. */
@ConfigMapping(prefix = "doudi")
public interface FeedConfig {

    /** A folder of feed definitions in place of those that come with the application. */
    Optional<Path> feeds();

    /** The folder that the service watches for files; what was taken, held back or passed by moves to folders inside. */
    @WithDefault("${doudi.data-dir:data}/inbox")
    Path inbox();

    /** Where files that were held back are kept until somebody releases or discards them. */
    @WithDefault("${doudi.data-dir:data}/held")
    Path held();

    /** How long to wait before looking into the inbox again. */
    @WithDefault("5s")
    Duration inboxEvery();

    /** How long a file in the inbox must have rested before it is taken, so that it is not read while it is written. */
    @WithDefault("3s")
    Duration inboxRest();
}
