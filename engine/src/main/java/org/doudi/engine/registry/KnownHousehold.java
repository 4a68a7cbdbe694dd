package org.doudi.engine.registry;

import org.doudi.engine.household.Household;

/** A household's facts and the registry's number for it. */
public record KnownHousehold(long id, Household facts) {}
