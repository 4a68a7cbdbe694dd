package org.doudi.engine.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.doudi.engine.referral.ReferralChange.Message;

/** Referrals of vanished households go on with the one that continues them: open ones, and those that rest. */
final class Inheritance {

    private Inheritance() {}

    /** Adds to a household's changes that what it inherits is its own from now on. */
    static void into(ScreenedHousehold household, KnownReferrals known, List<ReferralChange> changes, LocalDate on) {
        if (household.continues().isEmpty()) {
            return;
        }
        for (String program : known.openPrograms(household.id())) {
            List<ReferralCard> open = known.open(household.id(), program);
            if (known.inheritedFrom(open.get(0)) != null) {
                moveOpen(open.get(0), note(household, known, open.get(0)), changes);
            }
            for (ReferralCard surplus : open.subList(1, open.size())) {
                endSurplus(surplus, note(household, known, surplus), changes, on);
            }
        }
        for (ReferralCard ended : known.endedAndInherited(household.id())) {
            changes.add(new ReferralChange(ended, ended, Message.NONE, note(household, known, ended)));
        }
    }

    private static void moveOpen(ReferralCard open, String note, List<ReferralChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            ReferralChange change = changes.get(i);
            if (change.after().id().equals(open.id())) {
                boolean told = change.message() != Message.NONE;
                changes.set(
                        i,
                        new ReferralChange(
                                open,
                                told ? change.after() : change.after().oneMoreMessage(),
                                told ? change.message() : Message.UPDATED,
                                change.note() + "；" + note));
                return;
            }
        }
        changes.add(new ReferralChange(open, open.oneMoreMessage(), Message.UPDATED, note));
    }

    /** A household has one open referral of a program. One that somebody works on stays with the vanished number. */
    private static void endSurplus(ReferralCard surplus, String note, List<ReferralChange> changes, LocalDate on) {
        if (!surplus.started()) {
            changes.add(new ReferralChange(
                    surplus,
                    surplus.withdrawn(surplus.reasons(), on),
                    Message.WITHDRAWN,
                    "并入另一条转介 / goes on in another referral；" + note));
        }
    }

    private static String note(ScreenedHousehold household, KnownReferrals known, ReferralCard card) {
        Long vanished = known.inheritedFrom(card);
        String before = Stream.ofNullable(vanished)
                .map(household.continues()::get)
                .findFirst()
                .orElse("?");
        return "家庭编号 " + before + " 由 " + household.facts().number() + " 接续 / household " + before + " goes on as "
                + household.facts().number();
    }
}
