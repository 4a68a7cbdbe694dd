package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A vehicle registered to a person.
 *
 * @param kind 车辆类型, in the partner's word
 * @param status 状态, in the partner's word
 * @param value yuan; null when the partner did not say
 */
public record Vehicle(String plate, String kind, String status, BigDecimal value, LocalDate registered, long source) {}
