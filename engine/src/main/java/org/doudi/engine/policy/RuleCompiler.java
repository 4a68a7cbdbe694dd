package org.doudi.engine.policy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;

/** Makes classes of rules with Drools: seconds. */
final class RuleCompiler {

    private RuleCompiler() {}

    /**
     * @param drlByStage never empty
     * @throws PackFaulty when they do not compile
     */
    static RuleClasses compile(ReleaseId release, Map<String, String> drlByStage, ClassLoader loader) {
        KieBuilder builder = KieServices.get().newKieBuilder(sources(release, drlByStage), loader);
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
        return RuleClasses.of((InternalKieModule) builder.getKieModule());
    }

    /** A rule base for each stage, which holds the stage's package. */
    static KieModuleModel model(Map<String, String> drlByStage) {
        KieModuleModel model = KieServices.get().newKieModuleModel();
        for (String stage : drlByStage.keySet()) {
            String name = RuleSources.packageOf(stage);
            model.newKieBaseModel(name).addPackage(name);
        }
        // A class for each condition takes a third longer to compile and gives nothing here.
        model.setConfigurationProperty(ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME, "false");
        return model;
    }

    private static KieFileSystem sources(ReleaseId release, Map<String, String> drlByStage) {
        KieFileSystem sources = KieServices.get().newKieFileSystem();
        drlByStage.forEach((stage, drl) -> sources.write(
                "src/main/resources/" + RuleSources.packageOf(stage).replace('.', '/') + "/rules.drl",
                drl.getBytes(StandardCharsets.UTF_8)));
        sources.writeKModuleXML(model(drlByStage).toXML());
        sources.generateAndWritePomXML(release);
        return sources;
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
}
