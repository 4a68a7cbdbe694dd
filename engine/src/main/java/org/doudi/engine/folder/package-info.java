/**
 * One data folder, several processes. Promises that whoever opens a folder finds its database at once, whether nobody, another
 * command or nobody any more uses it, and that the last one to leave stops it. Knows nothing of what the tables hold. Enter at
 * {@link org.doudi.engine.folder.DataFolder} and {@link org.doudi.engine.folder.DatabaseLease}.
 */
package org.doudi.engine.folder;
