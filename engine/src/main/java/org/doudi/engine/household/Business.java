package org.doudi.engine.household;

import java.time.LocalDate;

/**
 * A business registered to a person.
 *
 * @param status 状态, in the partner's word
 * @param employees 有雇工; an empty cell is false
 */
public record Business(String creditCode, String status, boolean employees, LocalDate founded, long source) {}
