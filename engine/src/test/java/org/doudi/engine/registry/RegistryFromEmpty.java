package org.doudi.engine.registry;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.engine.folder.ThrowAwayFolder;
import org.doudi.engine.household.Household;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the registry begin with: nothing is known, files are sent, and what is known then is read. */
@WithTestResource(value = ThrowAwayFolder.class, scope = TestResourceScope.GLOBAL)
abstract class RegistryFromEmpty {

    static final String ANNA = "22010219800101001X";
    static final String BELA = "220102198502020021";
    static final String CORA = "220102199303030049";
    static final String DORA = "220102201004040063";

    static final LocalDate JUNE_15 = LocalDate.parse("2024-06-15");

    @Inject
    FeedSink sink;

    @Inject
    HouseholdReading reading;

    @Inject
    KnownPoints points;

    @Inject
    DataSource database;

    @BeforeEach
    void nothingIsKnown() throws Exception {
        Emptied.registry(database);
    }

    KnownCity city() {
        return city(points.newest());
    }

    /** As it was known at a point. */
    KnownCity city(KnownPoint known) {
        return city(known, JUNE_15);
    }

    KnownCity city(KnownPoint known, LocalDate on) {
        return reading.city(known, on, Terms.with(FeedAges.none()));
    }

    /** All that is known today, as of a day. */
    KnownCity cityOn(String day) {
        return city(points.newest(), LocalDate.parse(day));
    }

    Household household(String number) {
        return city().read(number).orElseThrow().facts();
    }
}
