package org.doudi.engine.policy;

import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One stage's session, used for one household after another. Not for two threads. */
final class StageSession {

    private final CompiledRules.Stage stage;
    private final int firingCap;
    private final boolean asksHouseholds;
    private final boolean asksEverybody;
    private final boolean asksMembers;
    private final Precedents ofHouseholds = new Precedents();
    private final Precedents ofPersons = new Precedents();
    private KieSession session;

    StageSession(CompiledRules.Stage stage, int firingCap) {
        this.stage = stage;
        this.firingCap = firingCap;
        asksHouseholds = stage.levels().contains(Level.HOUSEHOLD);
        asksEverybody = stage.levels().contains(Level.PERSON);
        asksMembers = stage.levels().contains(Level.MEMBER);
        open();
    }

    private void open() {
        session = stage.rules().newKieSession();
    }

    /**
     * @param afresh put everybody to the network, whatever it said of others
     * @throws RuleFailed when a rule broke, or fired without end; the session is made anew
     */
    void fire(HouseholdProfile about, boolean afresh) {
        about.beginStage();
        try {
            boolean concluded = !about.concluded().isEmpty();
            if (asksHouseholds && (concluded || !stage.followsUp())) {
                fire(about, ofHouseholds, afresh);
            }
            List<MemberProfile> people = people(about);
            for (int i = 0; i < people.size(); i++) {
                MemberProfile person = people.get(i);
                if (concluded || !stage.followsUp() || !person.concluded().isEmpty()) {
                    fire(person, ofPersons, afresh);
                }
            }
        } catch (RuntimeException e) {
            RuleCard rule = about.firing();
            close();
            open();
            throw new RuleFailed(
                    rule == null ? stage.name() : rule.name(), about.facts().number(), e);
        }
    }

    private void fire(Profile profile, Precedents precedents, boolean afresh) {
        int[] fired = afresh ? null : precedents.find(profile);
        if (fired == null) {
            precedents.add(hear(profile));
        } else {
            for (int rule : fired) {
                profile.draw(rule);
            }
        }
    }

    /** Puts the profile to the network. */
    private Hearing hear(Profile profile) {
        Hearing hearing = new Hearing();
        profile.hear(hearing);
        FactHandle handle = session.insert(profile);
        if (session.fireAllRules(firingCap) >= firingCap) {
            throw new IllegalStateException("More than " + firingCap + " rules fired");
        }
        // A fact that no rule took up is let go of by the session itself.
        if (!((InternalFactHandle) handle).isDisconnected()) {
            session.delete(handle);
        }
        profile.hear(null);
        return hearing;
    }

    private List<MemberProfile> people(HouseholdProfile about) {
        if (asksEverybody) {
            return about.everybody();
        }
        return asksMembers ? about.counted() : List.of();
    }

    void close() {
        session.dispose();
    }
}
