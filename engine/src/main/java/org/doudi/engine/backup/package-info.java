/**
 * Everything that a house keeps, in one file, and a house made anew from it. Promises that what is restored exports the same bytes, and
 * that a file which is damaged, of a newer program or meant for a folder in use is refused before anything is changed. Knows tables by
 * name only, not what they say. Enter at {@link org.doudi.engine.backup.Backup} and {@link org.doudi.engine.backup.Restore}.
 */
package org.doudi.engine.backup;
