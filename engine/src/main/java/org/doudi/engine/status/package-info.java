/**
 * How the house stands, in one look: feeds and their freshness, the last runs and their sums, what waits to leave, the pack in
 * force, the folder. Promises that what the command, the health check and the metrics say is the same. Changes nothing. Enter at
 * {@link org.doudi.engine.status.HouseStatus}.
 */
package org.doudi.engine.status;
