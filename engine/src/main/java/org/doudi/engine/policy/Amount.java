package org.doudi.engine.policy;

/**
 * A named amount of a pack: yuan a month, rounded once to the fen.
 *
 * @param formula as written in the pack
 */
public record Amount(String code, Text title, Level level, String formula, String basis, Position at) {}
