/**
 * Lets go of what was kept long enough, after every night, so that the house does not grow for ever: evidence that was closed, decisions
 * that were superseded, messages that left. Promises that what is in force stays, and that who asks for what has left is told so. Enter
 * at {@link org.doudi.engine.retention.Retention}.
 */
package org.doudi.engine.retention;
