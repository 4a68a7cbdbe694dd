package org.doudi.engine.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;

/** A pack's rules, compiled: a rule base a stage. */
final class CompiledRules {

    /**
     * One stage, ready to fire.
     *
     * @param levels whom its rules speak of
     * @param followsUp whether each of its rules asks for an outcome of a stage before: of most households it says nothing
     */
    record Stage(String name, KieBase rules, Set<Level> levels, boolean followsUp) {}

    /** Builders share what they build by release; one at a time, and each release its own. */
    private static final Object ONE_COMPILER = new Object();

    private final List<Stage> stages;
    private final List<Stage> cityStages;
    private final RuleCard[] cards;

    private CompiledRules(List<Stage> stages, List<Stage> cityStages, RuleCard[] cards) {
        this.stages = stages;
        this.cityStages = cityStages;
        this.cards = cards;
    }

    /** @param kept asked first, and given what had to be compiled */
    static CompiledRules compile(PolicyPack pack, KeptRules kept) {
        Map<String, String> drlByStage = drlByStage(pack);
        RuleKey key = RuleKey.of(drlByStage);
        ClassLoader loader = CompiledRules.class.getClassLoader();
        synchronized (ONE_COMPILER) {
            KieServices services = KieServices.get();
            ReleaseId release = services.newReleaseId("org.doudi.rules", "pack", key.text());
            RuleClasses classes = kept.find(key).orElse(null);
            if (classes == null) {
                classes = RuleCompiler.compile(release, drlByStage, loader);
                classes.refuseForeignCode();
                kept.keep(key, classes);
            }
            services.getRepository().addKieModule(classes.module(release, RuleCompiler.model(drlByStage)));
            KieContainer container = services.newKieContainer(release, loader);
            services.getRepository().removeKieModule(release);
            KieBaseConfiguration unchanging = services.newKieBaseConfiguration(null, loader);
            unchanging.setOption(KieBaseMutabilityOption.DISABLED);
            return of(pack, container, unchanging);
        }
    }

    private static CompiledRules of(PolicyPack pack, KieContainer container, KieBaseConfiguration unchanging) {
        RuleCard[] cards = pack.parsedRules().stream()
                .map(rule -> rule.card(pack.rulebook()))
                .toArray(RuleCard[]::new);
        return new CompiledRules(
                stages(pack.manifest().stages(), pack, container, unchanging),
                stages(pack.manifest().cityStages(), pack, container, unchanging),
                cards);
    }

    private static List<Stage> stages(
            List<String> names, PolicyPack pack, KieContainer container, KieBaseConfiguration unchanging) {
        List<Stage> stages = new ArrayList<>();
        for (String stage : names) {
            Set<Level> levels = levels(stage, pack);
            if (!levels.isEmpty()) {
                KieBase rules = container.newKieBase(RuleSources.packageOf(stage), unchanging);
                stages.add(new Stage(stage, rules, levels, followsUp(stage, pack)));
            }
        }
        return List.copyOf(stages);
    }

    private static boolean followsUp(String stage, PolicyPack pack) {
        return pack.parsedRules().stream()
                .filter(rule -> rule.stage().equals(stage))
                .allMatch(ParsedRule::followsUp);
    }

    /** What is compiled of each stage that has rules, in order. */
    private static Map<String, String> drlByStage(PolicyPack pack) {
        RuleWriter writer = new RuleWriter(pack.rulebook());
        Map<String, String> drlByStage = new LinkedHashMap<>();
        for (String stage : pack.manifest().allStages()) {
            if (!levels(stage, pack).isEmpty()) {
                drlByStage.put(stage, writer.write(stage, pack.parsedRules()));
            }
        }
        return drlByStage;
    }

    private static Set<Level> levels(String stage, PolicyPack pack) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (ParsedRule rule : pack.parsedRules()) {
            if (rule.stage().equals(stage)) {
                levels.add(rule.level());
            }
        }
        return levels;
    }

    List<Stage> stages() {
        return stages;
    }

    /** Those about the city's areas. */
    List<Stage> cityStages() {
        return cityStages;
    }

    /** By number. */
    RuleCard[] cards() {
        return cards;
    }
}
