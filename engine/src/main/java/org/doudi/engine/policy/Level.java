package org.doudi.engine.policy;

import java.util.Locale;

/** Whom a test, a quantity or a rule speaks of. */
public enum Level {
    HOUSEHOLD,
    MEMBER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
