package org.doudi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.doudi.engine.policy.Policy;
import org.doudi.engine.policy.Scenario;
import org.doudi.engine.policy.ScenarioFile;
import org.doudi.engine.policy.ScenarioRun;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario of every pack, each a test under its own name, and then whether they touched all of the pack. A pack is
 * compiled once.
 */
class ScenariosTest {

    @TestFactory
    Stream<DynamicContainer> packs() {
        return Packs.folders().stream().map(ScenariosTest::pack);
    }

    private static DynamicContainer pack(Path folder) {
        Policy policy = Packs.compiled(folder);
        ScenarioRun run = new ScenarioRun(policy);
        Stream<DynamicNode> files = ScenarioFile.of(policy.pack()).stream()
                .map(file -> dynamicContainer(
                        file.file(), file.scenarios().stream().map(scenario -> scenario(scenario, run))));
        DynamicNode coverage = dynamicTest("everyRuleFiresAndEveryTestGivesEachOfItsAnswers", () -> {
            assertThat(run.coverage().neverFired()).isEmpty();
            assertThat(run.coverage().gaps()).isEmpty();
        });
        return dynamicContainer(folder.toString(), Stream.concat(files, Stream.of(coverage)));
    }

    private static DynamicTest scenario(Scenario scenario, ScenarioRun run) {
        return dynamicTest(
                scenario.name(),
                () -> assertThat(run.run(scenario).differences())
                        .as("%s (%s)", scenario.name(), scenario.at())
                        .isEmpty());
    }
}
