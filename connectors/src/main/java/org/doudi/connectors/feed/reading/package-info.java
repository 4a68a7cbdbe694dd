/**
 * From a file to its rows: archives, encodings, CSV, Excel and JSON lines. Promises that rows are streamed with the line
 * on which they start, that nothing undecodable is replaced in silence, and that a file made to exhaust the machine is
 * refused. Knows nothing of what a column means. Enter at {@link org.doudi.connectors.feed.reading.DeliveredFile}.
 */
package org.doudi.connectors.feed.reading;
