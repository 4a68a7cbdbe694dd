package org.doudi.engine.policy;

import java.util.List;
import java.util.Locale;

/** Whom a test, a quantity or a rule speaks of. */
public enum Level {
    HOUSEHOLD(HouseholdProfile.class, "HouseholdProfile"),
    /** A member who counts. */
    MEMBER(MemberProfile.class, "MemberProfile"),
    /**
     * Anybody whom the household's papers name: every member, counted or not, those who left of late, those paid under
     * its number. Only rules speak of them, and ask the tests of members.
     */
    PERSON(MemberProfile.class, "PersonProfile"),
    /** An area of the city: only indicators speak of one. */
    AREA(AreaProfile.class, "AreaProfile");

    /** Those that a household's decision is about, as tables write them. */
    static final List<String> OF_HOUSEHOLDS = List.of(HOUSEHOLD.word(), MEMBER.word());

    private final Class<?> profile;
    private final String subject;

    Level(Class<?> profile, String subject) {
        this.profile = profile;
        this.subject = subject;
    }

    /** What the compiled rules of the level see. */
    Class<?> profile() {
        return profile;
    }

    /** Null when rules speak of no such thing. */
    static Level ofSubject(String subject) {
        for (Level level : values()) {
            if (level.subject.equals(subject)) {
                return level;
            }
        }
        return null;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
