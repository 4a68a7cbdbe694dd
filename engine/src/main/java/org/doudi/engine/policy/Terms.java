package org.doudi.engine.policy;

/**
 * The words in which a pack's tests, amounts and rules may speak.
 *
 * @param marks what the definitions may say of a member
 * @param rates shares of which each member has the highest that the definitions offer
 */
record Terms(Names parameters, Names marks, Names rates, Kinds kinds, IncomeKinds incomeKinds) {}
