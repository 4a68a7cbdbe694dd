package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.SchoolRecord;

/** Section 2 of the page about one member on one day. */
record PlainPerson(Member facts, LocalDate on) {

    static final MathContext EXACT = new MathContext(60);
    private static final Set<String> SUBTRACTED = Set.of("support_paid", "tax");
    private static final Set<String> NOT_COUNTED = Set.of("dibao", "scholarship", "elder_allowance");

    boolean counted() {
        return facts.deaths().stream().noneMatch(death -> !death.died().isAfter(on))
                && facts.custody().stream().noneMatch(spell -> spell.holdsOn(on))
                && facts.absence() == null;
    }

    int age() {
        return Period.between(facts.born(), on).getYears();
    }

    BigDecimal income() {
        YearMonth end = YearMonth.from(on);
        YearMonth start = end.minusMonths(12);
        BigDecimal sum = BigDecimal.ZERO;
        for (IncomeLine line : facts.incomes()) {
            long months = 0;
            long inside = 0;
            YearMonth last = YearMonth.from(line.through());
            for (YearMonth month = YearMonth.from(line.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                months++;
                if (!month.isBefore(start) && month.isBefore(end)) {
                    inside++;
                }
            }
            BigDecimal part =
                    line.amount().multiply(BigDecimal.valueOf(inside)).divide(BigDecimal.valueOf(months), EXACT);
            if (SUBTRACTED.contains(line.kind())) {
                sum = sum.subtract(part);
            } else if (!NOT_COUNTED.contains(line.kind())) {
                sum = sum.add(part);
            }
        }
        return sum;
    }

    BigDecimal own() {
        return income().max(BigDecimal.ZERO).divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP);
    }

    private boolean certified(int level, String... kinds) {
        return facts.certificates().stream()
                .filter(this::valid)
                .anyMatch(it -> it.level() <= level
                        && (kinds.length == 0 || Set.of(kinds).contains(it.category())));
    }

    private boolean valid(DisabilityCertificate it) {
        return !it.issued().isAfter(on) && (it.cancelled() == null || on.isBefore(it.cancelled()));
    }

    boolean certified() {
        return certified(4);
    }

    boolean ofLevelOneOrTwo() {
        return certified(2);
    }

    boolean severe() {
        return certified(2) || certified(3, "智力", "精神");
    }

    boolean withoutLabour() {
        return age() >= 60 || age() < 18 || certified(3, "智力", "精神") || certified(2, "肢体", "多重") || certified(1, "视力");
    }

    private boolean inTwelveMonths(LocalDate day) {
        LocalDate end = on.withDayOfMonth(1);
        return day.isBefore(end) && !day.isBefore(end.minusMonths(12));
    }

    boolean seriouslyIll() {
        return facts.bills().stream().anyMatch(bill -> bill.seriousIllness() && inTwelveMonths(bill.settled()));
    }

    BigDecimal spending() {
        BigDecimal medical = facts.bills().stream()
                .filter(bill -> inTwelveMonths(bill.settled()))
                .map(bill -> bill.ownPay())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return school().filter(it -> it.status().equals("在读"))
                .map(it -> medical.add(it.ownCost()))
                .orElse(medical);
    }

    Optional<SchoolRecord> school() {
        return facts.schooling().stream()
                .filter(it -> !it.updated().isAfter(on))
                .max(Comparator.comparing(SchoolRecord::updated).thenComparing(SchoolRecord::line));
    }

    Optional<CareAssessment> assessment() {
        return facts.assessments().stream()
                .filter(it -> !it.assessed().isAfter(on))
                .max(Comparator.comparing(CareAssessment::assessed));
    }

    int failedItems() {
        return assessment().map(CareAssessment::failedItems).orElse(0);
    }

    boolean child(String... kinds) {
        return facts.childStatuses().stream()
                .anyMatch(it -> it.holdsOn(on) && Set.of(kinds).contains(it.kind()));
    }

    boolean inInstitution() {
        return facts.childStatuses().stream()
                .anyMatch(it ->
                        it.holdsOn(on) && Set.of("孤儿", "事实无人抚养").contains(it.kind()) && "机构".equals(it.placement()));
    }

    boolean everOrphan() {
        return facts.childStatuses().stream()
                .anyMatch(it -> it.kind().equals("孤儿") && !it.recognised().isAfter(on));
    }

    boolean paid(String scheme) {
        return facts.aids().stream().anyMatch(aid -> aid.scheme().equals(scheme) && aid.inPaymentOn(on));
    }

    boolean recognisedAsRigid() {
        return facts.aids().stream()
                .anyMatch(aid -> aid.scheme().equals("rigid")
                        && aid.inPaymentOn(on)
                        && aid.fromMonth().plusMonths(12).atDay(1).isAfter(on));
    }

    boolean leftWithinTwoYears() {
        YearMonth now = YearMonth.from(on);
        return facts.aids().stream()
                .filter(aid -> Set.of("dibao", "tekun").contains(aid.scheme()))
                .map(Aid::throughMonth)
                .filter(last -> last != null && last.isBefore(now))
                .anyMatch(last -> ChronoUnit.MONTHS.between(last, now) <= 24);
    }

    BigDecimal topUp() {
        String rate = seriouslyIll() ? "0.30" : severe() ? "0.20" : age() >= 70 || age() < 18 ? "0.10" : "0";
        return new BigDecimal(rate);
    }
}
