package org.doudi.engine.policy;

/**
 * The words in which a pack's tests, amounts and rules may speak.
 *
 * @param marks what the definitions may say of a member
 * @param rates shares of which each member has the highest that the definitions offer
 * @param tallies names under which the rules count for the city's indicators
 * @param outcomes codes that the rules may conclude
 */
record Terms(
        Names parameters,
        Names marks,
        Names rates,
        Names tallies,
        Names outcomes,
        Kinds kinds,
        IncomeKinds incomeKinds) {}
