package org.doudi.engine.referral;

/**
 * Who does something to a referral.
 *
 * @param who the person's name or account
 * @param why null when nothing was said
 * @param seen the version of the referral that the person had before him; null when not said
 */
public record By(String who, String why, Integer seen) {

    public static By person(String who, String why) {
        return new By(who, why, null);
    }

    boolean saysWhy() {
        return why != null && !why.isBlank();
    }

    boolean hasSeen(int version) {
        return seen == null || seen == version;
    }

    String note(String deed) {
        return saysWhy() ? deed + ": " + why : deed;
    }
}
