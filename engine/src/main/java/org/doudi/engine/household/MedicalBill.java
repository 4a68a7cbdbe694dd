package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A settled medical bill.
 *
 * @param settled day of settlement
 * @param ownPay yuan paid by the person
 * @param seriousIllness 重大疾病; an empty cell is false
 */
public record MedicalBill(LocalDate settled, BigDecimal ownPay, boolean seriousIllness, long source) {}
