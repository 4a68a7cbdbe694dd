package org.doudi.engine.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.CityDecider;
import org.doudi.engine.policy.Indicator;

/** Judges the city's indicators at the end of a run, on the run's own connection: with its end or not at all. */
@ApplicationScoped
public class IndicatorLedger {

    /** Judges and writes them. A pack that watches none leaves none. */
    public void judge(Connection connection, IndicatorNight night) throws SQLException {
        if (night.policy().pack().indicators().isEmpty()) {
            return;
        }
        CityFacts city = CityFacts.of(night.city(), Tallies.inForce(connection, night.run()), night.on());
        IndicatorRows.write(connection, night.run(), judged(night, city));
    }

    private static List<Indicator> judged(IndicatorNight night, CityFacts city) {
        AreaCounts counts = new AreaCounts(night.policy().pack(), city, night.on());
        List<Indicator> indicators = new ArrayList<>();
        try (CityDecider decider = night.policy().cityDecider()) {
            for (CityDecider.Area area : decider.areas(night.on())) {
                AreaFacts facts = counts.of(area);
                indicators.addAll(decider.decide(facts, night.on()));
            }
        }
        return indicators;
    }

    /** Takes back what a run had written. */
    public void undo(Connection connection, int run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from indicator where run = ?")) {
            delete.setInt(1, run);
            delete.executeUpdate();
        }
    }
}
