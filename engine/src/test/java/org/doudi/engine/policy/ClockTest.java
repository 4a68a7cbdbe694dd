package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClockTest {

    @Test
    void whoWasBornOnLeapDayCompletesAYearOnTheFirstOfMarch() {
        LocalDate born = LocalDate.of(2004, 2, 29);

        assertThat(age("2022-02-28", born)).isEqualTo(17);
        assertThat(age("2022-03-01", born)).isEqualTo(18);
        assertThat(age("2024-02-28", born)).isEqualTo(19);
        assertThat(age("2024-02-29", born)).isEqualTo(20);
    }

    @Test
    void aYearIsCompletedOnTheBirthday() {
        LocalDate born = LocalDate.of(1964, 6, 15);

        assertThat(age("2024-06-14", born)).isEqualTo(59);
        assertThat(age("2024-06-15", born)).isEqualTo(60);
    }

    @Test
    void itNotesTheNextDayOnWhichItWouldAnswerOtherwise() {
        Clock clock = new Clock(LocalDate.of(2024, 6, 15));

        assertThat(clock.reached(LocalDate.of(2024, 6, 15))).isTrue();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(clock.within(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 20)))
                .isTrue();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 6, 20));
        assertThat(clock.reached(LocalDate.of(2024, 6, 16))).isFalse();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 6, 16));
    }

    @Test
    void wholeMonthsBeforeLeaveTheRunningOneOut() {
        Clock clock = new Clock(LocalDate.of(2024, 6, 15));

        assertThat(clock.inMonthsBefore(LocalDate.of(2024, 5, 31), 12)).isTrue();
        assertThat(clock.inMonthsBefore(LocalDate.of(2023, 6, 1), 12)).isTrue();
        assertThat(clock.inMonthsBefore(LocalDate.of(2024, 6, 1), 12)).isFalse();
        assertThat(clock.inMonthsBefore(LocalDate.of(2023, 5, 31), 12)).isFalse();
    }

    @Test
    void monthsUpToTheDayEndOnTheDayAndAreAddedToTheEarlierDate() {
        assertThat(new Clock(LocalDate.of(2024, 6, 15)).withinMonths(LocalDate.of(2024, 6, 15), 3))
                .isTrue();
        assertThat(new Clock(LocalDate.of(2024, 6, 15)).withinMonths(LocalDate.of(2024, 6, 16), 3))
                .isFalse();
        assertThat(new Clock(LocalDate.of(2024, 6, 15)).withinMonths(LocalDate.of(2024, 3, 16), 3))
                .isTrue();
        assertThat(new Clock(LocalDate.of(2024, 6, 15)).withinMonths(LocalDate.of(2024, 3, 15), 3))
                .isFalse();
        assertThat(new Clock(LocalDate.of(2025, 2, 27)).withinMonths(LocalDate.of(2024, 11, 30), 3))
                .isTrue();
        assertThat(new Clock(LocalDate.of(2025, 2, 28)).withinMonths(LocalDate.of(2024, 11, 30), 3))
                .isFalse();
    }

    @Test
    void itNotesTheDayOnWhichAWindowRunsOut() {
        Clock clock = new Clock(LocalDate.of(2024, 6, 15));

        assertThat(clock.withinMonths(LocalDate.of(2024, 3, 20), 3)).isTrue();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 6, 20));
        assertThat(clock.withinDays(LocalDate.of(2024, 5, 18), 30)).isTrue();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 6, 17));
        assertThat(clock.monthsPassed(LocalDate.of(2024, 3, 16), 3)).isFalse();
        assertThat(clock.next()).isEqualTo(LocalDate.of(2024, 6, 16));
    }

    private static int age(String on, LocalDate born) {
        return new Clock(LocalDate.parse(on)).age(born);
    }
}
