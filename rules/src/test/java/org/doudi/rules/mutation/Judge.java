package org.doudi.rules.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.doudi.engine.policy.KeptRules;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.RuleFailed;
import org.doudi.engine.policy.Scenario;
import org.doudi.engine.policy.ScenarioFile;
import org.doudi.engine.policy.ScenarioRun;
import org.doudi.rules.oracle.PageLists;
import org.doudi.rules.oracle.PageSample;

/** Says of a changed pack who noticed. */
final class Judge {

    private final PageSample sample;
    private final KeptRules kept;

    Judge(PageSample sample) {
        this.sample = sample;
        try {
            kept = KeptRules.in(Files.createTempDirectory("mutants").resolve("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Judgement judge(Mutant mutant) {
        try {
            Policy policy = PolicyPack.of(mutant.files()).compile(kept);
            if (!scenariosHold(policy)) {
                return Judgement.BY_SCENARIO;
            }
            if (!PageLists.differences(policy.pack()).isEmpty()) {
                return Judgement.BY_LIST;
            }
            return sample.agreesWith(policy) ? Judgement.SURVIVED : Judgement.BY_PAGE;
        } catch (PackFaulty | RuleFailed e) {
            return Judgement.REFUSED;
        }
    }

    private static boolean scenariosHold(Policy policy) {
        ScenarioRun run = new ScenarioRun(policy);
        for (ScenarioFile file : ScenarioFile.of(policy.pack())) {
            List<Scenario> scenarios = file.scenarios();
            for (Scenario scenario : scenarios) {
                if (!run.run(scenario).holds()) {
                    return false;
                }
            }
        }
        return true;
    }
}
