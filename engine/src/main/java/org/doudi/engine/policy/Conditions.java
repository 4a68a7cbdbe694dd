package org.doudi.engine.policy;

import java.math.BigDecimal;
import java.util.List;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.SchoolRecord;

/** What is known of a member's health, schooling and hardship on the screening day. */
final class Conditions {

    private static final Measured NEVER_ASSESSED = Measured.untold("assessments");

    private Conditions() {}

    static Measured certificates(HouseholdProfile household, MemberProfile member) {
        int count = 0;
        for (DisabilityCertificate certificate : member.facts().certificates()) {
            count += holds(household, certificate) ? 1 : 0;
        }
        return Measured.of(count);
    }

    static Measured disabilityLevel(HouseholdProfile household, MemberProfile member) {
        int mostSevere = Integer.MAX_VALUE;
        for (DisabilityCertificate certificate : member.facts().certificates()) {
            if (holds(household, certificate)) {
                mostSevere = Math.min(mostSevere, certificate.level());
            }
        }
        return mostSevere == Integer.MAX_VALUE ? Measured.NOTHING : Measured.of(mostSevere);
    }

    static boolean holds(HouseholdProfile household, DisabilityCertificate certificate) {
        return household.clock().within(certificate.issued(), certificate.cancelled());
    }

    /** @param category null for any */
    static boolean certified(MemberProfile member, String category, int mildestLevel) {
        for (DisabilityCertificate certificate : member.facts().certificates()) {
            if (isOf(certificate, category, mildestLevel) && holds(member.household(), certificate)) {
                return true;
            }
        }
        return false;
    }

    /** @param category null for any */
    static boolean newlyCertified(MemberProfile member, int months, String category, int mildestLevel) {
        BigDecimal window = member.household().figure(months);
        for (DisabilityCertificate certificate : member.facts().certificates()) {
            if (window != null
                    && isOf(certificate, category, mildestLevel)
                    && holds(member.household(), certificate)
                    && member.household().clock().sinceMonthsBefore(certificate.issued(), window.intValueExact())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(DisabilityCertificate certificate, String category, int mildestLevel) {
        return certificate.level() <= mildestLevel && (category == null || category.equals(certificate.category()));
    }

    /** Whether the newest assessment failed so many items; a person never assessed failed none. */
    static boolean failedBetween(MemberProfile member, int fewest, int most) {
        CareAssessment newest = assessment(member.household(), member);
        int failed = newest == null ? 0 : newest.failedItems();
        return failed >= fewest && failed <= most;
    }

    static Measured failedItems(HouseholdProfile household, MemberProfile member) {
        CareAssessment newest = assessment(household, member);
        return newest == null ? NEVER_ASSESSED : Measured.of(newest.failedItems());
    }

    /** The newest one; null when the member was never assessed. */
    static CareAssessment assessment(HouseholdProfile household, MemberProfile member) {
        if (!member.has(PersonFeed.ASSESSMENTS)) {
            return null;
        }
        CareAssessment newest = null;
        for (CareAssessment assessment : member.facts().assessments()) {
            if (household.clock().reached(assessment.assessed())
                    && (newest == null || assessment.assessed().isAfter(newest.assessed()))) {
                newest = assessment;
            }
        }
        return newest;
    }

    /** The newest one; of two of one day the later line; null when there is none. */
    static SchoolRecord schoolRecord(HouseholdProfile household, MemberProfile member) {
        if (!member.has(PersonFeed.EDUCATION)) {
            return null;
        }
        SchoolRecord newest = null;
        for (SchoolRecord record : member.facts().schooling()) {
            if (household.clock().reached(record.updated()) && (newest == null || isLater(record, newest))) {
                newest = record;
            }
        }
        return newest;
    }

    private static boolean isLater(SchoolRecord record, SchoolRecord than) {
        int byDay = record.updated().compareTo(than.updated());
        if (byDay != 0) {
            return byDay > 0;
        }
        return record.source() != than.source() ? record.source() > than.source() : record.line() > than.line();
    }

    static Measured schooled(HouseholdProfile household, MemberProfile member, String statusRole, String stageRole) {
        SchoolRecord record = schoolRecord(household, member);
        Kinds kinds = household.terms().kinds();
        return Measured.flag(record != null
                && kinds.plays("education", record.status(), statusRole)
                && kinds.plays("education", record.stage(), stageRole));
    }

    static Measured schoolStatus(HouseholdProfile household, MemberProfile member, String role) {
        SchoolRecord record = schoolRecord(household, member);
        return Measured.flag(record != null && household.terms().kinds().plays("education", record.status(), role));
    }

    static Measured childRows(HouseholdProfile household, MemberProfile member, String role) {
        int count = 0;
        for (ChildStatus status : member.facts().childStatuses()) {
            count += holds(household, status, role) ? 1 : 0;
        }
        return Measured.of(count);
    }

    static Measured childPlaced(HouseholdProfile household, MemberProfile member, String role, String placement) {
        int count = 0;
        for (ChildStatus status : member.facts().childStatuses()) {
            if (holds(household, status, role)
                    && household.terms().kinds().plays("children", status.placement(), placement)) {
                count++;
            }
        }
        return Measured.of(count);
    }

    static Measured childRowsEver(HouseholdProfile household, MemberProfile member, String role) {
        int count = 0;
        for (ChildStatus status : member.facts().childStatuses()) {
            if (household.clock().reached(status.recognised())
                    && household.terms().kinds().plays("children", status.kind(), role)) {
                count++;
            }
        }
        return Measured.of(count);
    }

    private static boolean holds(HouseholdProfile household, ChildStatus status, String role) {
        return household.clock().within(status.recognised(), status.ended())
                && household.terms().kinds().plays("children", status.kind(), role);
    }

    static Measured hukouIn(HouseholdProfile household, MemberProfile member, List<String> areas) {
        String hukou = member.facts().hukou();
        String code = hukou == null ? household.facts().place().county() : hukou;
        for (String area : areas) {
            if (code.startsWith(area)) {
                return Measured.ONE;
            }
        }
        return Measured.ZERO;
    }
}
