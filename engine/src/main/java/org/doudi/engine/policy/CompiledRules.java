package org.doudi.engine.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;

/** A pack's rules, compiled: a rule base a stage. */
final class CompiledRules {

    /**
     * One stage, ready to fire.
     *
     * @param levels whom its rules speak of
     */
    record Stage(String name, KieBase rules, Set<Level> levels) {}

    /** Builders share what they build by release; one at a time, and each release its own. */
    private static final Object ONE_COMPILER = new Object();

    private final List<Stage> stages;
    private final RuleCard[] cards;

    private CompiledRules(List<Stage> stages, RuleCard[] cards) {
        this.stages = stages;
        this.cards = cards;
    }

    static CompiledRules compile(PolicyPack pack) {
        synchronized (ONE_COMPILER) {
            KieServices services = KieServices.Factory.get();
            ReleaseId release = services.newReleaseId(
                    "org.doudi.rules", "pack", pack.version().sha256());
            ClassLoader loader = CompiledRules.class.getClassLoader();
            KieFileSystem sources = sources(services, release, pack);
            KieBuilder builder = services.newKieBuilder(sources, loader);
            try {
                builder.buildAll(ExecutableModelProject.class);
            } catch (RuntimeException e) {
                throw faulty(List.of(String.valueOf(e)));
            }
            List<String> errors = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::toString)
                    .toList();
            if (!errors.isEmpty()) {
                throw faulty(errors);
            }
            refuseForeignCode((InternalKieModule) builder.getKieModule());
            KieContainer container = services.newKieContainer(release, loader);
            services.getRepository().removeKieModule(release);
            KieBaseConfiguration unchanging = services.newKieBaseConfiguration(null, loader);
            unchanging.setOption(KieBaseMutabilityOption.DISABLED);
            return of(pack, container, unchanging);
        }
    }

    private static CompiledRules of(PolicyPack pack, KieContainer container, KieBaseConfiguration unchanging) {
        List<Stage> stages = new ArrayList<>();
        for (String stage : pack.manifest().stages()) {
            Set<Level> levels = levels(stage, pack);
            if (!levels.isEmpty()) {
                stages.add(new Stage(stage, container.newKieBase(RuleSources.packageOf(stage), unchanging), levels));
            }
        }
        RuleCard[] cards = pack.parsedRules().stream()
                .map(rule -> rule.card(pack.rulebook()))
                .toArray(RuleCard[]::new);
        return new CompiledRules(List.copyOf(stages), cards);
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

    private static KieFileSystem sources(KieServices services, ReleaseId release, PolicyPack pack) {
        KieFileSystem sources = services.newKieFileSystem();
        KieModuleModel module = services.newKieModuleModel();
        RuleWriter writer = new RuleWriter(pack.rulebook());
        for (String stage : pack.manifest().stages()) {
            if (!levels(stage, pack).isEmpty()) {
                String name = RuleSources.packageOf(stage);
                module.newKieBaseModel(name).addPackage(name);
                sources.write(
                        "src/main/resources/" + name.replace('.', '/') + "/rules.drl",
                        writer.write(stage, pack.parsedRules()).getBytes(StandardCharsets.UTF_8));
            }
        }
        // A class for each condition takes a third longer to compile and gives nothing here.
        module.setConfigurationProperty(ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME, "false");
        sources.writeKModuleXML(module.toXML());
        sources.generateAndWritePomXML(release);
        return sources;
    }

    private static void refuseForeignCode(InternalKieModule module) {
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class")) {
                SortedSet<String> forbidden = GeneratedCode.forbidden(module.getBytes(file));
                if (!forbidden.isEmpty()) {
                    throw new PackFaulty(List.of(new Fault(
                            "rules.foreign_code",
                            Position.of(file),
                            new Text("规则编译出的代码引用了 " + forbidden, "The rules' code refers to " + forbidden),
                            new Text("规则只能用词汇表的句子。", "Rules may only use the vocabulary's sentences."))));
                }
            }
        }
    }

    private static PackFaulty faulty(List<String> messages) {
        return new PackFaulty(messages.stream()
                .map(message -> new Fault(
                        "rules.do_not_compile",
                        Position.of(""),
                        new Text("规则无法编译：" + message, "The rules do not compile: " + message),
                        new Text("请检查所述规则。", "Check the rule that is named.")))
                .toList());
    }

    List<Stage> stages() {
        return stages;
    }

    /** By number. */
    RuleCard[] cards() {
        return cards;
    }
}
