package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doudi.engine.household.Household;

/** Sections 3, 4 and the part of 6 that they open, in plain Java. */
final class PlainPolicy {

    private static final Set<String> SHAKY = Set.of("households", "deaths", "custody");
    private static final Set<String> COUNTING = Set.of("deaths", "custody");

    private final Household household;
    private final LocalDate on;
    private final PlainFigures figures;
    private final List<PlainPerson> all;
    private final List<PlainPerson> counted;
    private final PlainLines lines = new PlainLines();

    private String layer = "";
    private Set<String> layerOpen = Set.of();
    private BigDecimal pc;

    private PlainPolicy(Household household, LocalDate on) {
        this.household = household;
        this.on = on;
        figures = new PlainFigures(household.place(), on);
        all = household.members().stream().map(it -> new PlainPerson(it, on)).toList();
        counted = all.stream().filter(PlainPerson::counted).toList();
    }

    /** What the page says of the household, one line an outcome, sorted. */
    static List<String> decide(Household household, LocalDate on) {
        PlainPolicy policy = new PlainPolicy(household, on);
        if (!policy.counted.isEmpty()) {
            policy.layers();
            policy.householdBenefits();
            policy.counted.forEach(policy::personal);
        }
        return policy.lines.sorted();
    }

    private void layers() {
        boolean known = !household.missing().contains("income");
        PlainProperty property = new PlainProperty(counted, on, figures.standard(), household.missing());
        if (known) {
            BigDecimal income = counted.stream()
                    .map(PlainPerson::income)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .max(BigDecimal.ZERO);
            pc = income.divide(BigDecimal.valueOf(12L * counted.size()), 2, RoundingMode.HALF_UP);
            layer = property.fails ? "" : layer(income);
        }
        if (!layer.isEmpty()) {
            layerOpen = new TreeSet<>(property.open);
            household.missing().stream().filter(SHAKY::contains).forEach(layerOpen::add);
            if (household.quarantined()) {
                layerOpen.add("households:quarantine");
            }
            lines.add("category", layer, null, null, layerOpen);
            apply(layer, layerOpen, it -> it.paid(layer.toLowerCase(Locale.ROOT)));
        }
        if (counted.stream().anyMatch(it -> it.facts().monitored().stream().anyMatch(spell -> spell.holdsOn(on)))) {
            lines.add("category", "MONITORED", null, null, Set.of());
        }
        boolean aided = all.stream().anyMatch(it -> it.paid("dibao") || it.paid("tekun"));
        if (!aided
                && !household.missing().contains("assistance")
                && counted.stream().anyMatch(PlainPerson::leftWithinTwoYears)) {
            lines.add("category", "LEAVER", null, null, Set.of());
        }
    }

    private String layer(BigDecimal income) {
        if (pc.compareTo(figures.standard()) < 0) {
            boolean alone =
                    household.supporter() != null && Set.of("无", "无履行能力").contains(household.supporter());
            return alone && counted.stream().allMatch(PlainPerson::withoutLabour) ? "TEKUN" : "DIBAO";
        }
        if (pc.compareTo(times(figures.standard(), "1.5")) < 0) {
            return "MARGINAL";
        }
        BigDecimal spending = counted.stream().map(PlainPerson::spending).reduce(BigDecimal.ZERO, BigDecimal::add);
        return pc.compareTo(figures.disposable()) < 0 && spending.compareTo(times(income, "0.60")) > 0 ? "RIGID" : "";
    }

    private void apply(String which, Set<String> open, Predicate<PlainPerson> paid) {
        Predicate<PlainPerson> has = which.equals("RIGID") ? PlainPerson::recognisedAsRigid : paid;
        if (all.stream().noneMatch(has)) {
            lines.refer("APPLY_" + which, restingOnAssistance(open));
        }
    }

    private void householdBenefits() {
        if (layer.equals("DIBAO")) {
            BigDecimal topUps = counted.stream().map(PlainPerson::topUp).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal gap = figures.standard().subtract(pc).multiply(BigDecimal.valueOf(counted.size()));
            lines.add("benefit", "B-DIBAO", null, gap.add(topUps.multiply(figures.standard())), layerOpen);
        }
        if (Set.of("TEKUN", "DIBAO").contains(layer) && Set.of(12, 1).contains(on.getMonthValue())) {
            lines.add("benefit", "B-FESTIVAL", null, null, layerOpen);
        }
    }

    private void personal(PlainPerson it) {
        long id = it.facts().person();
        Set<String> open = new TreeSet<>(household.missing());
        open.retainAll(COUNTING);
        boolean single = layer.equals("MARGINAL")
                && (it.severe() || it.seriouslyIll())
                && it.own().compareTo(figures.standard()) < 0;
        boolean dibao = layer.equals("DIBAO") || single;
        boolean orphan = it.age() < 18 && it.child("孤儿", "事实无人抚养");
        if (single) {
            lines.add("category", "SINGLE_DIBAO", id, null, layerOpen);
            BigDecimal gap = figures.standard().subtract(it.own()).max(times(figures.standard(), "0.60"));
            lines.add("benefit", "B-DIBAO-SINGLE", id, gap.add(it.topUp().multiply(figures.standard())), layerOpen);
            unlessPaid(it, "dibao", "APPLY_DIBAO", layerOpen);
        }
        if (layer.equals("TEKUN") && !orphan) {
            tekun(it);
        }
        if (dibao && it.certified() && !it.child("孤儿")) {
            lines.add("benefit", "B-DIS-LIVING", id, new BigDecimal(80), layerOpen);
            unlessPaid(it, "disability_living", "DISABILITY_AID", layerOpen);
        }
        if (it.ofLevelOneOrTwo() && !layer.equals("TEKUN")) {
            lines.add("benefit", "B-DIS-NURSING", id, new BigDecimal(80), open);
            unlessPaid(it, "disability_nursing", "DISABILITY_AID", open);
        }
        if (orphan) {
            lines.add("benefit", "B-ORPHAN", id, new BigDecimal(it.inInstitution() ? 1500 : 1000), open);
            unlessPaid(it, "orphan", "CHILD_CARE", open);
        }
        elder(it, open, dibao || layer.equals("TEKUN"));
        boolean college = it.school()
                .filter(school -> school.status().equals("在读"))
                .filter(school -> Set.of("大学", "大专", "职业").contains(school.stage()))
                .isPresent();
        if (it.age() >= 18 && it.everOrphan() && college) {
            lines.add("benefit", "B-STUDY", id, null, open);
            lines.refer("EDUCATION_AID", open);
        }
    }

    private void tekun(PlainPerson it) {
        String care = it.failedItems() == 0 ? "0.10" : it.failedItems() <= 3 ? "0.20" : "0.30";
        BigDecimal amount = times(figures.standardOfLastYear(), "1.3").add(times(figures.minimumWage(), care));
        boolean unsure =
                household.missing().contains("assessments") || it.assessment().isEmpty();
        Set<String> open = unsure ? and(layerOpen, "assessments") : layerOpen;
        lines.add("benefit", "B-TEKUN", it.facts().person(), amount, open);
    }

    private void elder(PlainPerson it, Set<String> open, boolean poor) {
        long id = it.facts().person();
        String hukou = it.facts().hukou() == null
                ? household.place().county()
                : it.facts().hukou();
        if (it.age() >= 80 && hukou.startsWith("2201")) {
            int yuan = it.age() >= 100 ? 600 : it.age() >= 90 ? 400 : poor ? 200 : 25;
            Set<String> why = yuan == 200 ? layerOpen : yuan == 25 && pc == null ? and(open, "income") : open;
            lines.add("benefit", "B-ELDER", id, new BigDecimal(yuan), why);
            unlessPaid(it, "elder_allowance", "ELDER_CARE", why);
        }
        if (it.age() >= 60 && layer.equals("DIBAO") && it.failedItems() >= 4) {
            lines.add("benefit", "B-CARE", id, null, layerOpen);
            unlessPaid(it, "central_care", "ELDER_CARE", layerOpen);
        }
        boolean needy = it.age() >= 80 || it.severe() || it.failedItems() > 0;
        if (it.age() >= 60 && needy && Set.of("TEKUN", "DIBAO", "MARGINAL").contains(layer)) {
            lines.add("benefit", "B-HOME", id, null, layerOpen);
            lines.refer("ELDER_CARE", layerOpen);
        }
    }

    private void unlessPaid(PlainPerson it, String scheme, String program, Set<String> open) {
        if (!it.paid(scheme)) {
            lines.refer(program, restingOnAssistance(open));
        }
    }

    private Set<String> restingOnAssistance(Set<String> open) {
        return household.missing().contains("assistance") ? and(open, "assistance") : open;
    }

    private static Set<String> and(Set<String> open, String feed) {
        return new TreeSet<>(Stream.concat(open.stream(), Stream.of(feed)).toList());
    }

    private static BigDecimal times(BigDecimal yuan, String factor) {
        return yuan.multiply(new BigDecimal(factor));
    }
}
