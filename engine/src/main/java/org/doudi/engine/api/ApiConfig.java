package org.doudi.engine.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** What callers may do. */
@ConfigMapping(prefix = "doudi.api")
public interface ApiConfig {

    /** Greatest delivery that is taken by push. */
    @WithDefault("1G")
    MemorySize maxDelivery();

    /** Greatest body of any other request. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** Host names by which the service may be called: another one is a stranger's page that points here. */
    @WithDefault("127.0.0.1,localhost,[::1]")
    Set<String> hosts();
}
