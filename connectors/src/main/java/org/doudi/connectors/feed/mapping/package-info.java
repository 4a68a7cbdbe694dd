/**
 * From cells to rows: what a definition says each column becomes, checked cell by cell in the layout's order.
 * Promises that a row comes out whole or with its first fault and a text that its sender can act on. Knows nothing of
 * files or formats. Enter at {@link org.doudi.connectors.feed.mapping.RowMapper}.
 */
package org.doudi.connectors.feed.mapping;
