/**
 * The policy page written a second time, as plain Java over hand-copied figures, so that the pack and the engine can be
 * held against something that shares nothing with them but the facts. Enter at {@link org.doudi.rules.oracle.OracleTest}.
 */
package org.doudi.rules.oracle;
