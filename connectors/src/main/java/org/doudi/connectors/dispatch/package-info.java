/**
 * Referrals out to caseworkers' queues and their answers back in. Promises delivery at least once and in order per
 * referral, and that nothing is lost while a broker is away. Knows nothing of rules or tables. Enter at
 * {@link org.doudi.connectors.dispatch.ReferralSource}.
 */
package org.doudi.connectors.dispatch;
