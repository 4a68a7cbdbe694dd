package org.doudi.engine.household;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The balance in yuan of one account on one day. An account is an institution and a kind of account. */
public record DepositBalance(String institution, String account, LocalDate asOf, BigDecimal balance, long source) {}
