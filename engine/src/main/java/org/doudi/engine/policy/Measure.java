package org.doudi.engine.policy;

/** Something of a household or a member that can be put in a number. */
interface Measure {

    /** @param member null when the household itself is measured */
    Measured of(HouseholdProfile household, MemberProfile member);
}
