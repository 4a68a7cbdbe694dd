package org.doudi.rules.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Set;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.SchoolRecord;
import org.doudi.engine.household.Spell;

/** Section 2 of the page about one member on one day. */
final class PlainPerson {

    private static final Set<String> COLLEGE = Set.of("大学", "大专", "职业");

    final Member facts;
    final Long id;
    final int age;
    final LocalDate died;
    final boolean inCustody;
    final boolean counted;
    final boolean severe;
    final boolean withoutLabour;
    final boolean seriouslyIll;
    final boolean assessed;
    final int failedItems;

    private final PlainDay day;
    private final SchoolRecord school;
    private int mildestLevel = 5;

    PlainPerson(Member facts, PlainDay day) {
        this.facts = facts;
        this.day = day;
        id = facts.person();
        age = Period.between(facts.born(), day.on).getYears();
        died = died();
        inCustody = died == null && anyHolds(facts.custody());
        counted = died == null && !inCustody && facts.absence() == null;
        boolean severelyDisabled = false;
        boolean unfit = age >= 60 || age < 18;
        for (DisabilityCertificate it : facts.certificates()) {
            if (day.between(it.issued(), it.cancelled())) {
                severelyDisabled |= isSevere(it);
                unfit |= leavesNoLabour(it);
                mildestLevel = Math.min(mildestLevel, it.level());
            }
        }
        severe = severelyDisabled;
        withoutLabour = unfit;
        seriouslyIll = seriouslyIll();
        CareAssessment newest = newestAssessment();
        assessed = newest != null;
        failedItems = assessed ? newest.failedItems() : 0;
        school = newestSchoolRow();
    }

    /** Dead twice over: on the earlier date. */
    private LocalDate died() {
        LocalDate earliest = null;
        for (Death it : facts.deaths()) {
            if (day.reached(it.died()) && (earliest == null || it.died().isBefore(earliest))) {
                earliest = it.died();
            }
        }
        return earliest;
    }

    boolean anyHolds(Iterable<Spell> spells) {
        for (Spell it : spells) {
            if (day.between(it.from(), it.until())) {
                return true;
            }
        }
        return false;
    }

    static boolean isSevere(DisabilityCertificate it) {
        return it.level() <= 2 || it.level() == 3 && isOfMind(it);
    }

    private static boolean isOfMind(DisabilityCertificate it) {
        return it.category().equals("智力") || it.category().equals("精神");
    }

    private static boolean leavesNoLabour(DisabilityCertificate it) {
        return switch (it.category()) {
            case "智力", "精神" -> it.level() <= 3;
            case "肢体", "多重" -> it.level() <= 2;
            case "视力" -> it.level() == 1;
            default -> false;
        };
    }

    boolean certified() {
        return mildestLevel <= 4;
    }

    boolean ofLevelOneOrTwo() {
        return mildestLevel <= 2;
    }

    private boolean seriouslyIll() {
        for (MedicalBill it : facts.bills()) {
            if (it.seriousIllness() && day.inTwelveMonthsBefore(it.settled())) {
                return true;
            }
        }
        return false;
    }

    private CareAssessment newestAssessment() {
        CareAssessment newest = null;
        for (CareAssessment it : facts.assessments()) {
            if (day.reached(it.assessed()) && (newest == null || it.assessed().isAfter(newest.assessed()))) {
                newest = it;
            }
        }
        return newest;
    }

    private SchoolRecord newestSchoolRow() {
        SchoolRecord newest = null;
        for (SchoolRecord it : facts.schooling()) {
            if (day.reached(it.updated()) && (newest == null || isLater(it, newest))) {
                newest = it;
            }
        }
        return newest;
    }

    private static boolean isLater(SchoolRecord it, SchoolRecord than) {
        int days = it.updated().compareTo(than.updated());
        return days > 0 || days == 0 && it.line() > than.line();
    }

    boolean enrolled() {
        return school != null && school.status().equals("在读");
    }

    boolean inCollege() {
        return enrolled() && COLLEGE.contains(school.stage());
    }

    boolean outOfSchool() {
        return school != null
                && (school.status().equals("退学") || school.status().equals("休学"));
    }

    BigDecimal schoolCost() {
        return enrolled() ? school.ownCost() : BigDecimal.ZERO;
    }

    boolean isOrphan() {
        return holdsAsChild("孤儿", null);
    }

    /** An orphan, or in fact without support. */
    boolean withoutSupport() {
        return isOrphan() || holdsAsChild("事实无人抚养", null);
    }

    boolean inInstitution() {
        return holdsAsChild("孤儿", "机构") || holdsAsChild("事实无人抚养", "机构");
    }

    private boolean holdsAsChild(String kind, String placement) {
        for (ChildStatus it : facts.childStatuses()) {
            if (it.kind().equals(kind)
                    && (placement == null || placement.equals(it.placement()))
                    && day.between(it.recognised(), it.ended())) {
                return true;
            }
        }
        return false;
    }

    boolean wasOrphan() {
        for (ChildStatus it : facts.childStatuses()) {
            if (it.kind().equals("孤儿") && day.reached(it.recognised())) {
                return true;
            }
        }
        return false;
    }

    boolean inPayment(Aid it) {
        return !it.fromMonth().isAfter(day.month)
                && (it.throughMonth() == null || !it.throughMonth().isBefore(day.month));
    }

    boolean paid(String scheme) {
        for (Aid it : facts.aids()) {
            if (it.scheme().equals(scheme) && inPayment(it)) {
                return true;
            }
        }
        return false;
    }

    /** Any scheme but marginal and rigid, which are recognitions without money. */
    boolean paidAnything() {
        for (Aid it : facts.aids()) {
            if (isMoney(it) && inPayment(it)) {
                return true;
            }
        }
        return false;
    }

    static boolean isMoney(Aid it) {
        return !it.scheme().equals("marginal") && !it.scheme().equals("rigid");
    }

    boolean aided() {
        return paid("dibao") || paid("tekun");
    }

    boolean recognisedAsRigid() {
        for (Aid it : facts.aids()) {
            if (it.scheme().equals("rigid")
                    && inPayment(it)
                    && it.fromMonth().atDay(1).plusMonths(12).isAfter(day.on)) {
                return true;
            }
        }
        return false;
    }

    /** The latest dibao or tekun row that has ended did so 1 to 24 months before D's month. */
    boolean leftWithinTwoYears() {
        YearMonth latest = null;
        for (Aid it : facts.aids()) {
            YearMonth last = it.throughMonth();
            if ((it.scheme().equals("dibao") || it.scheme().equals("tekun"))
                    && last != null
                    && last.isBefore(day.month)
                    && (latest == null || last.isAfter(latest))) {
                latest = last;
            }
        }
        return latest != null && !latest.isBefore(day.month.minusMonths(24));
    }

    /** The highest that applies, as a share of the standard. */
    BigDecimal topUp() {
        return seriouslyIll
                ? new BigDecimal("0.30")
                : severe ? new BigDecimal("0.20") : age >= 70 || age < 18 ? new BigDecimal("0.10") : BigDecimal.ZERO;
    }
}
