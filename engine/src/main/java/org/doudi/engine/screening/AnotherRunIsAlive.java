package org.doudi.engine.screening;

import org.doudi.engine.told.ToldException;

/** Another run is under way, and this order is not the same: one run at a time. */
public class AnotherRunIsAlive extends ToldException {

    private static final long serialVersionUID = 1L;

    private final transient Run other;

    AnotherRunIsAlive(Run other) {
        super(
                "第 " + other.number() + " 次筛查（" + other.key().on() + "）正在进行。请等它结束，或用相同的日期、数据、规则包和方式加入它。",
                "Run " + other.number() + " of " + other.key().on()
                        + " is under way. Wait for it, or order the same again"
                        + " (date, data, pack, mode) to help it.");
        this.other = other;
    }

    public Run other() {
        return other;
    }
}
