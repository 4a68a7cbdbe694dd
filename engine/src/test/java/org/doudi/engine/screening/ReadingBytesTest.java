package org.doudi.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doudi.engine.policy.Rational;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;
import org.junit.jupiter.api.Test;

class ReadingBytesTest {

    private static final List<String> CODES = List.of("a", "b", "c", "d");

    @Test
    void readingsComeBackAsTheyWere() {
        List<Reading> readings = List.of(
                new Reading("a", null, TestResult.PASS, number("3"), number("0"), Set.of(), Set.of(2L)),
                new Reading(
                        "b", null, TestResult.FAIL, number("6594.90"), number("770"), Set.of(), Set.of(1L, 5L, 300L)),
                new Reading("d", null, TestResult.UNKNOWN, null, null, Set.of("income", "parameter:x"), Set.of(2L)),
                new Reading("c", 0L, TestResult.FAIL, number("-0.5"), number("1155.0"), Set.of(), Set.of()),
                new Reading("d", 0L, TestResult.PASS, null, number("2"), Set.of(), Set.of()),
                new Reading("c", 9_000_000_000L, TestResult.FAIL, number("1"), null, Set.of(), Set.of(1L, 5L, 300L)));

        assertThat(read(write(readings))).isEqualTo(readings);
    }

    @Test
    void everyNumberIsReadAsItWasShown() {
        Stream.of(
                        "0",
                        "0.00",
                        "10.0",
                        "-1",
                        "-12.34",
                        "0.333333",
                        "99999999999999999",
                        "-1234567890123456789.01",
                        "1E+3")
                .forEach(text -> {
                    Reading reading = new Reading("a", null, TestResult.PASS, number(text), null, Set.of(), Set.of());

                    List<Reading> read = read(write(List.of(reading)));

                    assertThat(read)
                            .singleElement()
                            .satisfies(back -> assertThat(back.observed())
                                    .hasToString(reading.observed().toString()));
                });
    }

    @Test
    void theOrderOfASetMakesNoDifference() {
        Reading one = new Reading("a", null, TestResult.UNKNOWN, null, null, Set.of("x", "y"), Set.of(8L, 1L));
        Reading other = new Reading(
                "a",
                null,
                TestResult.UNKNOWN,
                null,
                null,
                new TreeSet<>(Set.of("y", "x")),
                new TreeSet<>(Set.of(1L, 8L)));

        assertThat(write(List.of(one))).isEqualTo(write(List.of(other)));
    }

    private static byte[] write(List<Reading> readings) {
        return ReadingBytes.write(readings, code -> CODES.indexOf(code) + 1);
    }

    private static List<Reading> read(byte[] bytes) {
        return ReadingBytes.read(bytes, number -> CODES.get(number - 1));
    }

    private static Rational number(String text) {
        return Rational.of(new BigDecimal(text));
    }
}
