/**
 * Commands. Promises that help and wrong use answer without starting anything, that a command which needs the data folder finds
 * it open, and that with {@code --json} nothing but the result stands on standard output. Holds no rule and no SQL of its own
 * beyond what a command shows. Enter at {@link org.doudi.engine.cli.Main}; a new command is a class named in
 * {@link org.doudi.engine.cli.Doudi}.
 */
package org.doudi.engine.cli;
