package org.doudi.engine.household;

import java.time.LocalDate;
import java.util.List;

/**
 * A person listed in a household, with every fact known of the person. Lists are empty when nothing is known; whether
 * nothing is known because a feed is missing is said by {@link Household#missing}.
 *
 * @param person the registry's number of the person; identity itself stays in the registry
 * @param born birth date, from the identity number
 * @param relation 与户主关系, in the partner's word
 * @param hukou 户籍县区代码; null when the cell was empty
 * @param absence 离家情况, in the partner's word; null when present
 * @param source the delivery that listed the person in this household
 */
public record Member(
        long person,
        LocalDate born,
        String relation,
        String hukou,
        String absence,
        long source,
        List<IncomeLine> incomes,
        List<MedicalBill> bills,
        List<DisabilityCertificate> certificates,
        List<Spell> unemployment,
        List<SchoolRecord> schooling,
        List<Vehicle> vehicles,
        List<RealEstate> properties,
        List<Business> businesses,
        List<DepositBalance> deposits,
        List<Death> deaths,
        List<Incident> incidents,
        List<Aid> aids,
        List<Spell> custody,
        List<CareAssessment> assessments,
        List<Visit> visits,
        List<ElderGroup> elderGroups,
        List<ChildStatus> childStatuses,
        List<Spell> monitored,
        List<Lead> leads) {}
