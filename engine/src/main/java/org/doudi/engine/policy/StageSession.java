package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One stage's session, used for one household after another. Not for two threads. */
final class StageSession {

    private final CompiledRules.Stage stage;
    private final int firingCap;
    private final List<FactHandle> handles = new ArrayList<>();
    private KieSession session;

    StageSession(CompiledRules.Stage stage, int firingCap) {
        this.stage = stage;
        this.firingCap = firingCap;
        open();
    }

    private void open() {
        session = stage.rules().newKieSession();
    }

    /** @throws RuleFailed when a rule broke, or fired without end; the session is made anew */
    void fire(HouseholdProfile about) {
        about.beginStage();
        try {
            tell(about);
            if (!handles.isEmpty() && session.fireAllRules(firingCap) >= firingCap) {
                throw new IllegalStateException("More than " + firingCap + " rules fired");
            }
            for (int i = 0; i < handles.size(); i++) {
                // A fact that no rule took up is let go of by the session itself.
                if (!((InternalFactHandle) handles.get(i)).isDisconnected()) {
                    session.delete(handles.get(i));
                }
            }
            handles.clear();
        } catch (RuntimeException e) {
            RuleCard rule = about.firing();
            close();
            open();
            throw new RuleFailed(
                    rule == null ? stage.name() : rule.name(), about.facts().number(), e);
        }
    }

    private void tell(HouseholdProfile about) {
        boolean concluded = !about.concluded().isEmpty();
        if (stage.levels().contains(Level.HOUSEHOLD) && (concluded || !stage.followsUp())) {
            handles.add(session.insert(about));
        }
        List<MemberProfile> people = people(about);
        for (int i = 0; i < people.size(); i++) {
            MemberProfile person = people.get(i);
            if (concluded || !stage.followsUp() || !person.concluded().isEmpty()) {
                handles.add(session.insert(person));
            }
        }
    }

    private List<MemberProfile> people(HouseholdProfile about) {
        if (stage.levels().contains(Level.PERSON)) {
            return about.everybody();
        }
        return stage.levels().contains(Level.MEMBER) ? about.counted() : List.of();
    }

    void close() {
        handles.clear();
        session.dispose();
    }
}
