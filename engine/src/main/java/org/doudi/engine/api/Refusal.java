package org.doudi.engine.api;

import org.doudi.engine.policy.Text;

/** A request that is not answered as asked. The detail says what to do instead. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final String field;
    private final transient ReceiptSeen receipt;

    private Refusal(ProblemType type, Text detail, String field, ReceiptSeen receipt) {
        super(type + (field == null ? "" : " " + field), null, false, false);
        this.type = type;
        this.detail = detail;
        this.field = field;
        this.receipt = receipt;
    }

    static Refusal of(ProblemType type, String zh, String en) {
        return new Refusal(type, new Text(zh, en), null, null);
    }

    static Refusal at(String field, ProblemType type, String zh, String en) {
        return new Refusal(type, new Text(zh, en), field, null);
    }

    static Refusal heldBack(ReceiptSeen receipt) {
        return new Refusal(
                ProblemType.HELD_BACK,
                new Text(receipt.hold().zh(), receipt.hold().en()),
                null,
                receipt);
    }

    ProblemType type() {
        return type;
    }

    Text detail() {
        return detail;
    }

    String field() {
        return field;
    }

    ReceiptSeen receipt() {
        return receipt;
    }
}
