package org.doudi.engine.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes a city. Household follows household, each into all files at once, so memory does not grow with the city. */
public final class SyntheticCity {
    private static final int STEP = 1000;

    private final CityOrder order;
    private final City city;
    private final List<Story> stories = Story.all();
    private long persons;
    private long changed;

    /** @param folder where the files are written */
    private SyntheticCity(CityOrder order, Path folder) {
        this.order = order;
        Divisions divisions = Divisions.of(order.pack());
        Calendar calendar = new Calendar(order.date());
        city = new City(
                divisions,
                PackFigures.of(order.pack(), order.date()),
                calendar,
                new Families(divisions, order.date()),
                new Desk(folder, order.seed(), order.night(), calendar, divisions.counties()));
    }

    /**
     * Writes the files of an order.
     *
     * @param progress is told now and then how many households are done, and at the end
     */
    public static CityReport build(CityOrder order, LongConsumer progress) {
        try (UnfinishedFolder unfinished = UnfinishedFolder.in(order.out())) {
            CityReport report = new SyntheticCity(order, unfinished.folder()).write(progress);
            unfinished.finish();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CityReport write(LongConsumer progress) {
        for (long i = 0; i < order.households(); i++) {
            household(i);
            if (i % STEP == STEP - 1) {
                progress.accept(i + 1);
            }
        }
        city.desk().turnTo(false);
        Backdrop.write(city, new Dice(order.seed(), -1));
        List<CityFile> files = city.desk().finish();
        progress.accept(order.households());
        return new CityReport(order, persons, changed, files);
    }

    private void household(long index) {
        Dice dice = new Dice(order.seed(), index);
        Dice change = order.night().change(order.seed(), index);
        city.desk().turnTo(change != null);
        Story story = Story.at(stories, index, order.seed());
        Village place = city.divisions().somewhere(dice, dice.chance(story.urban()));
        String serial = String.valueOf(100_000_000 + index + 1).substring(1);
        Home home = new Home(place.county() + serial, place);
        Scene scene = new Scene(city, dice, home);
        story.telling().accept(scene);
        if (home.supporter == null && dice.chance(0.6)) {
            home.supporter = "有";
        }
        if (change != null) {
            Turn.take(home, change);
            changed++;
        }
        persons += home.members.size();
        Residents.write(scene);
        Livelihood.write(scene);
        Holdings.write(scene);
        Health.write(scene);
        if (home.schooling) {
            Schooling.write(scene);
        }
        Allowances.write(scene);
        if (home.visited) {
            Company.write(scene);
        }
    }
}
