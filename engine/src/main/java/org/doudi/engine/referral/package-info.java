/**
 * Referrals: what was found about a household, handed to the department that can help, and followed to its end. Promises
 * one open referral a household and program, a history of who moved it and why, and a message for every change that
 * matters, written together with the change. Knows the policy's outcomes, not how they were reached. Enter at
 * {@link org.doudi.engine.referral.ReferralLedger} for a run and at {@link org.doudi.engine.referral.Casework} for people.
 */
package org.doudi.engine.referral;
