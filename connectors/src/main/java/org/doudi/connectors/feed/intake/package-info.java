/**
 * The way of a delivery: fetch → recognise → parse → map → validate, one generic route for all senders. Promises that a
 * file is handed over whole or not at all, once, and in the order of data date, arrival and name. Knows nothing of what
 * becomes of the rows. Enter at {@link org.doudi.connectors.feed.intake.FeedIntake}.
 */
package org.doudi.connectors.feed.intake;
