package org.doudi.engine.city;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Invented names and phones. Surnames that are frequent stand more than once in their list. */
final class Names {
    private final String[] surnames = words("surnames.txt");
    private final String[] maleOld = words("male-old.txt");
    private final String[] maleYoung = words("male-young.txt");
    private final String[] femaleOld = words("female-old.txt");
    private final String[] femaleYoung = words("female-young.txt");

    private static String[] words(String file) {
        try (InputStream in = Names.class.getResourceAsStream("/city/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .flatMap(line -> java.util.Arrays.stream(line.trim().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String surname(Dice dice) {
        return surnames[dice.below(surnames.length)];
    }

    String given(Dice dice, boolean male, int birthYear) {
        boolean old = birthYear < 1975;
        String[] from = male ? (old ? maleOld : maleYoung) : (old ? femaleOld : femaleYoung);
        String first = from[dice.below(from.length)];
        if (dice.chance(0.35)) {
            return first;
        }
        String second = from[dice.below(from.length)];
        return first.length() > 1 ? first : first + second;
    }

    /** Eleven digits; no subscriber has one that begins with 140, which is kept for things and not for people. */
    String phone(Dice dice) {
        return "140" + (10_000_000 + dice.below(90_000_000));
    }
}
