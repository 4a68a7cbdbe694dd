/**
 * What leaves the house as files: decisions, referrals, quarantine. Promises the columns and the order that other people's
 * scripts rely on, masked identity numbers unless asked otherwise, the same bytes for the same run, and never half a file.
 * Enter at {@link org.doudi.engine.export.Exports}.
 */
package org.doudi.engine.export;
