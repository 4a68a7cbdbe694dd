package org.doudi.engine.folder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where referrals are handed out. */
@ConfigMapping(prefix = "doudi.broker")
public interface BrokerConfig {

    /** An Artemis of one's own ({@code tcp://host:61616}); then none is started. */
    Optional<String> url();

    /** The user at the broker. The embedded one's is in {@code run/broker.json} of the data folder. */
    Optional<String> username();

    /** The user's password. */
    Optional<String> password();

    /** The embedded broker's port for CORE and AMQP; the next free one when it is taken. */
    @WithDefault("61616")
    int port();

    /** The embedded broker's port for AMQP alone; the next free one when it is taken. */
    @WithDefault("5672")
    int amqpPort();

    /** How many connections to the broker are kept. */
    @WithDefault("4")
    int connections();
}
