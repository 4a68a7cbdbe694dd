package org.doudi.engine.policy;

/**
 * Something that rules ask a profile. All that they know of it are the replies, so that two profiles that reply alike fire
 * the same rules.
 */
sealed interface Question {

    /** A number from nought to below {@link #replies}. Whatever rules may tell apart has replies of its own. */
    int reply(Profile profile);

    /** How many replies there can be. */
    default int replies() {
        return 2;
    }

    private static int flag(boolean value) {
        return value ? 1 : 0;
    }

    /** How one of the pack's tests came out. */
    record OnTest(PackTest test) implements Question {

        @Override
        public int reply(Profile profile) {
            return profile.verdict(test).answer().ordinal();
        }

        @Override
        public int replies() {
            return Answer.COUNT;
        }
    }

    /** Whether an outcome was concluded by a stage before, whether it is sure, and how urgent. */
    record OnOutcome(int outcome) implements Question {

        static final int ABSENT = 0;
        private static final int PENDING = 1;
        private static final int SURE = 2;

        @Override
        public int reply(Profile profile) {
            Conclusion conclusion = profile.conclusion(outcome);
            if (conclusion == null) {
                return ABSENT;
            }
            int urgency =
                    conclusion.severity() == null ? 0 : conclusion.severity().ordinal() + 1;
            return 2 * urgency + (conclusion.missing().isEmpty() ? SURE : PENDING);
        }

        @Override
        public int replies() {
            return 2 * Outcome.Severity.COUNT + SURE + 1;
        }

        static boolean isPending(int reply) {
            return reply % 2 == PENDING;
        }

        static boolean isAt(int reply, Outcome.Severity severity) {
            return reply != ABSENT && (reply - 1) / 2 == severity.ordinal() + 1;
        }
    }

    /** Whether the person is a member who counts. */
    record Counted() implements Question {

        @Override
        public int reply(Profile profile) {
            return flag(profile.member().counts());
        }
    }

    /** Whether the member has completed a parameter's years. */
    record AgeFrom(int parameter) implements Question {

        @Override
        public int reply(Profile profile) {
            return flag(profile.member().isAgedFrom(parameter));
        }
    }

    /** Whether the member has not completed a parameter's years. */
    record AgeBelow(int parameter) implements Question {

        @Override
        public int reply(Profile profile) {
            return flag(profile.member().isAgedBelow(parameter));
        }
    }

    /** Whether a certificate holds. @param category null for any */
    record Certified(String category, int mildestLevel) implements Question {

        @Override
        public int reply(Profile profile) {
            MemberProfile member = profile.member();
            return flag(member.has(PersonFeed.DISABILITY) && Conditions.certified(member, category, mildestLevel));
        }
    }

    /** Whether a certificate of late holds. @param category null for any */
    record NewlyCertified(int months, String category, int mildestLevel) implements Question {

        @Override
        public int reply(Profile profile) {
            MemberProfile member = profile.member();
            return flag(member.has(PersonFeed.DISABILITY)
                    && Conditions.newlyCertified(member, months, category, mildestLevel));
        }
    }

    /** How many items the newest assessment of self-care failed, within bounds. */
    record FailedItems(int fewest, int most) implements Question {

        @Override
        public int reply(Profile profile) {
            return flag(Conditions.failedBetween(profile.member(), fewest, most));
        }
    }

    /** Whether a child's hardship of a role holds. */
    record Hardship(String role) implements Question {

        @Override
        public int reply(Profile profile) {
            MemberProfile member = profile.member();
            return flag(member.has(PersonFeed.CHILDREN)
                    && Conditions.childRows(member.household(), member, role) != Measured.ZERO);
        }
    }
}
