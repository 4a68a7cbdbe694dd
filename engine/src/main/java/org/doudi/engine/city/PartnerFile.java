package org.doudi.engine.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * One file of a partner: rows go through its habits, sometimes a noise that readers must bear (full-width digits, blanks,
 * a lower-case x), sometimes a fault, sometimes twice.
 */
final class PartnerFile {
    private static final double NOISE = 0.01;
    private static final double TWICE = 0.0005;

    private final Path path;
    private final Layout layout;
    private final Habits habits;
    private final Sheet sheet;
    private final Dice dice;
    private final Spoiler spoiler;
    private final int person;
    private final Manifest manifest;
    private final BooleanSupplier sends;
    private long told;
    private long rows;

    /** What a manifest beside the file says: nothing, or the rows and digest, and the counties unless there are none. */
    record Manifest(boolean present, Set<String> counties) {
        static final Manifest NONE = new Manifest(false, Set.of());
        static final Manifest PLAIN = new Manifest(true, Set.of());
    }

    /**
     * @param dice the same on every night, so that a row that nothing happened to is the same
     * @param sends whether the row that is told now is sent
     */
    PartnerFile(
            Path path, Layout layout, Habits habits, Sheet sheet, Manifest manifest, Dice dice, BooleanSupplier sends) {
        this.path = path;
        this.layout = layout;
        this.habits = habits;
        this.sheet = sheet;
        this.manifest = manifest;
        this.dice = dice;
        this.sends = sends;
        spoiler = new Spoiler(layout.columns(), dice);
        person = personColumn(layout);
    }

    private static int personColumn(Layout layout) {
        for (int i = 0; i < layout.columns().size(); i++) {
            if (layout.columns().get(i).kind() == Column.Kind.PERSON) {
                return i;
            }
        }
        return -1;
    }

    /** Text as it is, dates, months, truth values, and numbers in hundredths; null where the cell is empty. */
    void row(Object... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = habits.text(values[i]);
        }
        boolean spoilt = false;
        if (person >= 0 && dice.chance(NOISE)) {
            cells[person] = noisy(cells[person]);
        } else {
            spoilt = spoiler.touch(cells, told);
        }
        write(cells);
        if (!spoilt && dice.chance(TWICE)) {
            write(cells);
        }
    }

    private String noisy(String number) {
        return switch (dice.below(3)) {
            case 0 -> " " + number + " ";
            case 1 -> number.toLowerCase(java.util.Locale.ROOT);
            default -> {
                char[] wide = number.toCharArray();
                for (int i = 0; i < wide.length; i++) {
                    wide[i] += '０' - '0';
                }
                yield new String(wide);
            }
        };
    }

    private void write(String[] cells) {
        told++;
        if (!sends.getAsBoolean()) {
            return;
        }
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    /** The file as it was sent; a partner who has nothing to say in a file without a header sends none. */
    Optional<CityFile> finish() {
        try {
            sheet.close();
            if (rows == 0 && !sheet.hasHeader()) {
                Files.deleteIfExists(path);
                return Optional.empty();
            }
            if (manifest.present()) {
                String text = "rows=" + rows + "\nsha256=" + sheet.sha256() + "\n";
                if (!manifest.counties().isEmpty()) {
                    text += "counties=" + String.join(";", manifest.counties()) + "\n";
                }
                Files.write(path.resolveSibling(path.getFileName() + ".ok"), text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(
                new CityFile(path.getFileName().toString(), layout.feed(), rows, spoiler.bad(), sheet.bytes()));
    }
}
