package org.doudi.engine.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;

/** What an operator may set for the whole house, in {@code application.properties}, the environment or with {@code -D}. */
@ConfigMapping(prefix = "doudi")
public interface DoudiConfig {

    /** The zone of "today", of working days and of the nightly hour. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Where the database and the broker's journal lie. The launcher reads a relative path from the repository's root. */
    @WithDefault("data")
    Path dataDir();

    /** The active policy pack's folder. The launcher reads a relative path from the repository's root. */
    @WithDefault("rules/changchun")
    Path packDir();
}
