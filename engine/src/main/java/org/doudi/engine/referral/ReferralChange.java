package org.doudi.engine.referral;

/**
 * What a run did to one referral.
 *
 * @param before null when it is new
 * @param message what the department is told; {@link Message#NONE} when only our own note changes
 * @param note for the history, in both languages
 */
record ReferralChange(ReferralCard before, ReferralCard after, Message message, String note) {

    /** What the department is told. */
    enum Message {
        OPENED("org.doudi.referral.opened"),
        UPDATED("org.doudi.referral.updated"),
        WITHDRAWN("org.doudi.referral.withdrawn"),
        NONE(null);

        private final String type;

        Message(String type) {
            this.type = type;
        }

        /** The event's type; null for none. */
        String type() {
            return type;
        }
    }
}
