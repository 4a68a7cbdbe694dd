/**
 * What is known about whom, since when and from whom. Promises that a delivery becomes known whole or not at all, and
 * that what was known at a {@link org.doudi.engine.registry.KnownPoint} can be read again at any later time. Knows
 * nothing of policy: which words mean what, and how old a feed may be, are told by the caller. Enter at
 * {@link org.doudi.engine.registry.HouseholdReading} for households; deliveries come in through the connectors' port.
 */
package org.doudi.engine.registry;
