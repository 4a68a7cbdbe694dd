package org.doudi.engine.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doudi.engine.policy.AreaFacts;
import org.doudi.engine.policy.CityDecider;
import org.doudi.engine.policy.Indicator;
import org.doudi.engine.policy.IndicatorState;
import org.doudi.engine.referral.CityNotices;

/** Judges the city's indicators at the end of a run, on the run's own connection: with its end or not at all. */
@ApplicationScoped
public class IndicatorLedger {

    private final CityNotices notices;

    @Inject
    IndicatorLedger(CityNotices notices) {
        this.notices = notices;
    }

    /** Judges and writes them. A pack that watches none leaves none. */
    public void judge(Connection connection, IndicatorNight night) throws SQLException {
        if (night.policy().pack().indicators().isEmpty()) {
            return;
        }
        CityTallies tallies = Tallies.of(connection, night.run()).orElseThrow();
        CityFacts city = CityFacts.of(night.city(), tallies.byCounty(), night.on());
        List<Indicator> indicators = judged(night, city);
        IndicatorRows.write(connection, night.run(), indicators);
        if (night.tells()) {
            tell(connection, night, indicators);
        }
    }

    /** What was not known before did not turn: a first run tells nothing. */
    private void tell(Connection connection, IndicatorNight night, List<Indicator> indicators) throws SQLException {
        Map<String, String> before = IndicatorRows.statesBefore(connection, night.run());
        for (Indicator indicator : indicators) {
            String was = before.get(IndicatorRows.key(indicator));
            if (indicator.state() == IndicatorState.NOT_MET
                    && was != null
                    && !was.equals(IndicatorState.NOT_MET.word())) {
                notices.send(connection, IndicatorTurned.notice(indicator, was, night), night.run());
            }
        }
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

    /** Takes back what a run had written, and what it would have told. */
    public void undo(Connection connection, int run) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from indicator where run = ?");
                PreparedStatement untell = connection.prepareStatement(
                        "delete from outbox where run = ? and sent_at is null and starts_with(referral, ?)")) {
            delete.setInt(1, run);
            delete.executeUpdate();
            untell.setInt(1, run);
            untell.setString(2, IndicatorTurned.SUBJECT);
            untell.executeUpdate();
        }
    }
}
