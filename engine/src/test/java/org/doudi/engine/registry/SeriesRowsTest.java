package org.doudi.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesRowsTest {

    private static final Digest A = new Digest(1, 1);
    private static final Digest B = new Digest(2, 1);
    private static final Digest SAID = new Digest(7, 7);
    private static final Digest OTHER = new Digest(7, 8);

    private final SeriesRows series = new SeriesRows(0);

    @Test
    void aRowSaidAgainIsLeftOutAndNotClosed() {
        series.add(A, SAID, 1, 11);

        assertThat(series.saysAgain(A, SAID, 1)).isTrue();
        assertThat(notSaidAgain()).isEmpty();
    }

    @Test
    void aRowThatSaysSomethingElseOrStandsElsewhereIsKept() {
        series.add(A, SAID, 1, 11);
        series.add(B, SAID, 1, 12);

        assertThat(series.saysAgain(A, OTHER, 1)).isFalse();
        assertThat(series.saysAgain(B, SAID, 2)).isFalse();
        assertThat(notSaidAgain()).containsExactly(11L, 12L);
    }

    @Test
    void aKeyThatTheSeriesDoesNotKnowIsKept() {
        series.add(A, SAID, 1, 11);

        assertThat(series.saysAgain(B, SAID, 1)).isFalse();
        assertThat(notSaidAgain()).containsExactly(11L);
    }

    @Test
    void whatWasSaidOtherwiseBeforeIsKeptEvenIfSaidAgainLater() {
        series.add(A, SAID, 1, 11);

        assertThat(series.saysAgain(A, OTHER, 1)).isFalse();
        assertThat(series.saysAgain(A, SAID, 1)).isFalse();
        assertThat(notSaidAgain()).containsExactly(11L);
    }

    @Test
    void whatIsSaidOtherwiseAfterwardsCountsAsNotSaidAgain() {
        series.add(A, SAID, 1, 11);

        assertThat(series.saysAgain(A, SAID, 1)).isTrue();
        assertThat(series.saysAgain(A, OTHER, 1)).isFalse();
        assertThat(notSaidAgain()).containsExactly(11L);
    }

    @Test
    void aKeyTakenBackIsNotSaidAgain() {
        series.add(A, SAID, 1, 11);
        series.saysAgain(A, SAID, 1);

        series.takenBack(A);
        series.takenBack(B);

        assertThat(notSaidAgain()).containsExactly(11L);
    }

    @Test
    void holdsAsManyRowsAsThereAre() {
        for (int i = 0; i < 10_000; i++) {
            series.add(new Digest(i, 5), SAID, 0, i);
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(series.saysAgain(new Digest(i, 5), SAID, 0)).isTrue();
        }
        assertThat(notSaidAgain()).isEmpty();
    }

    private List<Long> notSaidAgain() {
        List<Long> places = new ArrayList<>();
        series.notSaidAgain((key, digest, ordinal, place) -> places.add(place));
        return places;
    }
}
