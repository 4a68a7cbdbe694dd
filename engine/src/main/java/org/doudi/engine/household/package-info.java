/**
 * The facts that rules see of one household: plain immutable Java, as partners sent them and as they hold for one
 * screening. Promises no opinion: nothing here knows what a fact counts for, that is the policy's. Knows no framework, no
 * table and no rule. Enter at {@link org.doudi.engine.household.Household}.
 */
package org.doudi.engine.household;
