package org.doudi.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final Explainer explainer = new Explainer(Willow.pack());

    @Test
    void theLayersAboveSayWhyNot() {
        Explanation explained = explain(Set.of());

        assertThat(explained.layers()).extracting(Explanation.Reason::code).containsExactly("CARE", "FLOOR");
        Explanation.Reason care = explained.layers().get(0);
        assertThat(care.outcome()).isNull();
        assertThat(care.checks())
                .filteredOn(check -> check.result() == TestResult.FAIL)
                .extracting(Explanation.Check::test)
                .containsExactly("old.all");
    }

    @Test
    void aCheckNamesTheFigureItsStatusAndSinceWhen() {
        Explanation.Check below = explain(Set.of()).layers().get(1).checks().stream()
                .filter(check -> check.test().equals("income.below"))
                .findFirst()
                .orElseThrow();

        assertThat(below.observed()).isEqualTo("0.00");
        assertThat(below.limit()).isEqualTo("600");
        assertThat(below.sign()).isEqualTo(Sign.BELOW);
        assertThat(below.figures())
                .extracting(
                        Figure::parameter,
                        Figure::status,
                        figure -> figure.from().toString(),
                        Figure::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("floor", FigureStatus.ADOPTED, "2024-01-01", "柳市文件三"));
    }

    @Test
    void anAmountIsExplainedWithTheRatesThatApplied() {
        Explanation.Reason money = reason(explain(Set.of()), "B-FLOOR");

        assertThat(money.after()).containsExactly("FLOOR");
        assertThat(money.calculation().formula()).startsWith("(floor - pc)");
        assertThat(money.calculation().figures()).extracting(Figure::parameter).containsExactly("floor", "share.old");
    }

    @Test
    void lastYearsFigureIsTheOneThatIsShown() {
        assertThat(reason(explain(Set.of()), "B-OLD").calculation().figures())
                .extracting(Figure::text)
                .containsExactly("500");
    }

    @Test
    void whatIsMissingIsSaid() {
        Explanation.Check vehicles = reason(explain(Set.of("vehicles")), "FLOOR").checks().stream()
                .filter(check -> check.test().equals("vehicles.cheap"))
                .findFirst()
                .orElseThrow();

        assertThat(vehicles.result()).isEqualTo(TestResult.UNKNOWN);
        assertThat(vehicles.missing()).containsExactly("vehicles");
    }

    private Explanation explain(Set<String> missing) {
        Decision decision = Willow.decide(Willow.household(missing, Willow.young(), Willow.old()), Willow.DAY);
        return explainer.explain(decision, Willow.EAST);
    }

    private static Explanation.Reason reason(Explanation explained, String code) {
        List<Explanation.Reason> all = explained.outcomes();
        return all.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
