package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysSeenTest {

    private final KeysSeen keys = new KeysSeen();

    @Test
    void aKeyThatComesOnceIsNotRepeated() {
        for (int i = 1; i < 100_000; i++) {
            keys.add(new Digest(7, i), i);
        }

        assertThat(keys.repeated()).isEmpty();
    }

    @Test
    void ofAKeyThatComesAgainTheLastRowIsKnown() {
        keys.add(new Digest(1, 1), 1);
        keys.add(new Digest(2, 2), 2);
        keys.add(new Digest(1, 1), 3);
        keys.add(new Digest(1, 1), 4);

        assertThat(keys.repeated()).containsOnlyKeys(new Digest(1, 1)).containsValue(4);
    }

    @Test
    void aKeyThatOnlyLooksLikeAnEarlierOneMayBeAmongThem() {
        keys.add(new Digest(1, 5), 1);
        keys.add(new Digest(2, 5), 2);
        keys.add(new Digest(1, 5), 3);

        assertThat(keys.repeated()).containsEntry(new Digest(1, 5), 3);
    }

    @Test
    void moreThanTheMostAreNotCountedOneByOne() {
        for (int i = 0; i < 2 * (KeysSeen.MOST + 10); i++) {
            keys.add(new Digest(7, i / 2), i);
        }

        assertThat(keys.repeated()).hasSizeGreaterThan(KeysSeen.MOST).hasSizeLessThan(KeysSeen.MOST + 10);
    }
}
