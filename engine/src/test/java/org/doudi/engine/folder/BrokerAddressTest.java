package org.doudi.engine.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokerAddressTest {

    @Test
    void anAddressIsShownWithoutUsersAndPasswords() {
        assertThat(shown("tcp://bureau:61616")).isEqualTo("tcp://bureau:61616");
        assertThat(shown("tcp://me:secret@bureau:61616?sslEnabled=true&keyStorePassword=secret"))
                .isEqualTo("tcp://bureau:61616");
        assertThat(shown("(tcp://a:1?x=secret,tcp://b:2?y=secret)?ha=true")).isEqualTo("(tcp://a:1,tcp://b:2)");
        assertThat(new BrokerAddress("vm://0").isOwn()).isTrue();
    }

    private static String shown(String url) {
        return new BrokerAddress(url).shown();
    }
}
