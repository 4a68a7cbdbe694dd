/**
 * A city that does not exist: households of an invented population, written as the files that partners would send.
 * Promises that the same order gives the same bytes, that memory does not grow with the city, and that each file stays
 * below the share of bad rows at which a delivery is held back. Plays the partners, so it speaks their words; knows no
 * database, no route and no rule. Enter at {@link org.doudi.engine.city.SyntheticCity}.
 */
package org.doudi.engine.city;
