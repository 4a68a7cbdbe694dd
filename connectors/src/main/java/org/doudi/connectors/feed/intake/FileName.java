package org.doudi.connectors.feed.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.RegionDirectory;

/** What a file's name says behind the sender's: {@code custody-220182-20240601.csv}. */
final class FileName {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DASHED_DATE = Pattern.compile("(?<!\\d)(\\d{4})[-_.](\\d{2})[-_.](\\d{2})(?!\\d)");
    private static final int COUNTY = 6;

    /** A date, or the beginning of a time stamp. */
    private static final List<Integer> DATES = List.of(8, 12, 14);

    private final String rest;
    private final List<String> numbers = new ArrayList<>();

    FileName(String name, String sender) {
        this.rest = name.substring(Math.min(sender.length(), name.length()));
        Matcher digits = DIGITS.matcher(rest);
        while (digits.find()) {
            numbers.add(digits.group());
        }
    }

    Optional<LocalDate> date() {
        for (String number : numbers) {
            if (DATES.contains(number.length())) {
                Optional<LocalDate> date = date(number.substring(0, 4), number.substring(4, 6), number.substring(6, 8));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        Matcher dashed = DASHED_DATE.matcher(rest);
        return dashed.find() ? date(dashed.group(1), dashed.group(2), dashed.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A county in twelve digits, filled up with zeros. */
    private static String withoutFilling(String number) {
        return number.length() == 2 * COUNTY && number.endsWith("000000") ? number.substring(0, COUNTY) : number;
    }

    /** The counties in the name; empty when none is known. */
    Optional<Coverage> counties(RegionDirectory regions) {
        List<String> counties = numbers.stream()
                .map(FileName::withoutFilling)
                .filter(number -> number.length() == COUNTY)
                .map(regions::current)
                .filter(regions::isCounty)
                .toList();
        return counties.isEmpty() ? Optional.empty() : Optional.of(Coverage.of(counties));
    }
}
