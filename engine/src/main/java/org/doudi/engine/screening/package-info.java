/**
 * Runs over the whole city. A run fixes its date, what was known and the pack, cuts the households into chunks that any
 * number of processes take from, and writes only what differs from the decision in force. Promises that a run killed
 * anywhere goes on where it stopped, that nothing half-done shows, and that its sums agree. Knows no rule and no route.
 * Enter at {@link org.doudi.engine.screening.Screening}.
 */
package org.doudi.engine.screening;
