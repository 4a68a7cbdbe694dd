package org.doudi.connectors.feed.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doudi.connectors.feed.Coverage;
import org.doudi.connectors.feed.HoldReason;
import org.doudi.connectors.feed.RegionDirectory;

/** What a file's name says behind the sender's: {@code custody-220182-20240601.csv}. */
final class FileName {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern DASHED_DATE = Pattern.compile("(?<!\\d)(\\d{4})[-_.](\\d{2})[-_.](\\d{2})(?!\\d)");
    private static final int COUNTY = 6;

    /** Such as 202405: six digits that are no county. */
    private static final Pattern MONTH = Pattern.compile("(19|20)\\d\\d(0[1-9]|1[0-2])");

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
        List<String> counties =
                countyNumbers().map(regions::current).filter(regions::isCounty).toList();
        return counties.isEmpty() ? Optional.empty() : Optional.of(Coverage.of(counties));
    }

    /**
     * A number that stands where a county does and is none. Taken for nothing, it would make the file speak for every
     * county and close their rows.
     */
    Optional<HoldReason> unknownCounty(RegionDirectory regions) {
        return countyNumbers()
                .filter(number -> !regions.isCounty(regions.current(number))
                        && !MONTH.matcher(number).matches())
                .findFirst()
                .map(number -> new HoldReason.Unreadable(
                        "The file's name speaks of a county %s that is not known. Correct the name and send it again"
                                .formatted(number),
                        "文件名中的县区 %s 不在区划之内。请改正文件名后重新发送".formatted(number)));
    }

    private Stream<String> countyNumbers() {
        return numbers.stream().map(FileName::withoutFilling).filter(number -> number.length() == COUNTY);
    }
}
