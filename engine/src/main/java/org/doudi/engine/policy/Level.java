package org.doudi.engine.policy;

import java.util.List;
import java.util.Locale;

/** Whom a test, a quantity or a rule speaks of. */
public enum Level {
    HOUSEHOLD(HouseholdProfile.class),
    MEMBER(MemberProfile.class),
    /** An area of the city: only indicators speak of one. */
    AREA(AreaProfile.class);

    /** Those that a household's decision is about, as tables write them. */
    static final List<String> OF_HOUSEHOLDS = List.of(HOUSEHOLD.word(), MEMBER.word());

    private final Class<?> profile;

    Level(Class<?> profile) {
        this.profile = profile;
    }

    /** What rules of the level see. */
    Class<?> profile() {
        return profile;
    }

    /** Null when rules speak of no such thing. */
    static Level ofProfile(String simpleName) {
        for (Level level : values()) {
            if (level.profile.getSimpleName().equals(simpleName)) {
                return level;
            }
        }
        return null;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
