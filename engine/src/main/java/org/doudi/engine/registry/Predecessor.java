package org.doudi.engine.registry;

/**
 * A household number that vanished and that another one continues: what was begun for it goes on under the new number.
 *
 * @param household the registry's number of the vanished one
 * @param number its 家庭编号
 * @param since the delivery with which it vanished and the other appeared
 */
public record Predecessor(long household, String number, KnownPoint since) {}
