package org.doudi.engine.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.doudi.engine.policy.Rational;
import org.doudi.engine.policy.Reading;
import org.doudi.engine.policy.TestResult;

/**
 * A household's readings as they are stored. A city has a hundred million of them, and most say no more than the one before
 * them: so each is a byte of what it has, and then only what it has. As bytes they cost the database a third of what they
 * cost as lines of text.
 *
 * <p>A reading: its head (result and {@code FLAGS}); the test's small number unless it follows the one before; the person,
 * plus one, when another; the observed value; the limit; what is missing; the place of its sources among the sources so far,
 * when others, and they themselves when they are new.
 */
final class ReadingBytes {

    private static final TestResult[] RESULTS = {TestResult.PASS, TestResult.FAIL, TestResult.UNKNOWN};
    private static final int RESULT = 3;
    private static final int OTHER_PERSON = 1 << 2;
    private static final int OTHER_SOURCES = 1 << 3;
    private static final int MISSING = 1 << 4;
    private static final int OBSERVED = 1 << 5;
    private static final int LIMIT = 1 << 6;
    private static final int NEXT_TEST = 1 << 7;
    private static final int EXPECTED = 6;

    private ReadingBytes() {}

    static byte[] write(List<Reading> readings, ToIntFunction<String> numbers) {
        PackedWriter out = new PackedWriter(readings.size() * EXPECTED);
        List<Set<Long>> known = new ArrayList<>();
        int test = 0;
        Long person = null;
        Set<Long> sources = Set.of();
        for (Reading reading : readings) {
            int number = numbers.applyAsInt(reading.test());
            boolean otherPerson = !Objects.equals(person, reading.person());
            boolean otherSources = !same(sources, reading.sources());
            out.add(result(reading.result())
                    | (number == test + 1 ? NEXT_TEST : 0)
                    | (otherPerson ? OTHER_PERSON : 0)
                    | (otherSources ? OTHER_SOURCES : 0)
                    | (reading.missing().isEmpty() ? 0 : MISSING)
                    | (reading.observed() == null ? 0 : OBSERVED)
                    | (reading.limit() == null ? 0 : LIMIT));
            if (number != test + 1) {
                out.number(number);
            }
            if (otherPerson) {
                out.number(reading.person() == null ? 0 : reading.person() + 1);
            }
            decimal(reading.observed(), out);
            decimal(reading.limit(), out);
            if (!reading.missing().isEmpty()) {
                out.number(reading.missing().size());
                new TreeSet<>(reading.missing()).forEach(out::text);
            }
            if (otherSources) {
                sources(reading.sources(), known, out);
            }
            test = number;
            person = reading.person();
            sources = reading.sources();
        }
        return out.toBytes();
    }

    private static void decimal(Rational value, PackedWriter out) {
        if (value != null) {
            out.decimal(value.shown());
        }
    }

    private static void sources(Set<Long> sources, List<Set<Long>> known, PackedWriter out) {
        int place = place(sources, known);
        out.number(place);
        if (place == known.size()) {
            out.number(sources.size());
            new TreeSet<>(sources).forEach(out::number);
            known.add(sources);
        }
    }

    /** Nearly always they are the very same: comparing what is in them with each before took a quarter of all writing. */
    private static int place(Set<Long> sources, List<Set<Long>> known) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) == sources) {
                return i;
            }
        }
        int equal = known.indexOf(sources);
        return equal < 0 ? known.size() : equal;
    }

    private static boolean same(Set<Long> one, Set<Long> other) {
        return one == other || one.equals(other);
    }

    private static int result(TestResult result) {
        return switch (result) {
            case PASS -> 0;
            case FAIL -> 1;
            case UNKNOWN -> 2;
        };
    }

    static List<Reading> read(byte[] bytes, IntFunction<String> codes) {
        PackedReader in = new PackedReader(bytes);
        List<Reading> readings = new ArrayList<>();
        List<Set<Long>> known = new ArrayList<>();
        int test = 0;
        Long person = null;
        Set<Long> sources = Set.of();
        while (in.hasMore()) {
            int head = in.next();
            test = (head & NEXT_TEST) != 0 ? test + 1 : (int) in.number();
            if ((head & OTHER_PERSON) != 0) {
                long number = in.number();
                person = number == 0 ? null : number - 1;
            }
            Rational observed = (head & OBSERVED) == 0 ? null : Rational.of(in.decimal());
            Rational limit = (head & LIMIT) == 0 ? null : Rational.of(in.decimal());
            Set<String> missing = (head & MISSING) == 0 ? Set.of() : texts(in);
            if ((head & OTHER_SOURCES) != 0) {
                sources = sources(in, known);
            }
            readings.add(
                    new Reading(codes.apply(test), person, RESULTS[head & RESULT], observed, limit, missing, sources));
        }
        return readings;
    }

    private static Set<String> texts(PackedReader in) {
        Set<String> texts = new TreeSet<>();
        for (long i = in.number(); i > 0; i--) {
            texts.add(in.text());
        }
        return texts;
    }

    private static Set<Long> sources(PackedReader in, List<Set<Long>> known) {
        int place = (int) in.number();
        if (place == known.size()) {
            Set<Long> fresh = new TreeSet<>();
            for (long i = in.number(); i > 0; i--) {
                fresh.add(in.number());
            }
            known.add(fresh);
        }
        return known.get(place);
    }
}
