/**
 * Keeps a pack's own pages true: the tables in its {@code README.md} and {@code README.zh-CN.md} are written from its
 * files, between marks, and nothing else of the pages is touched. Knows nothing of what the figures and rules mean. Enter
 * at {@link org.doudi.rules.book.PackBook}.
 */
package org.doudi.rules.book;
