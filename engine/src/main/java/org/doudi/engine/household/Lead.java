package org.doudi.engine.household;

import java.time.LocalDate;

/** A lead from a hotline, a grid worker or a neighbour about a person. */
public record Lead(String number, String origin, LocalDate reported, long source) {}
