package org.doudi.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.doudi.connectors.feed.FeedRow;

/** The arrows between the engine's packages. */
@AnalyzeClasses(packages = "org.doudi.engine", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] MACHINERY = {
        "io.quarkus..",
        "jakarta..",
        "org.hibernate..",
        "org.apache.camel..",
        "java.sql..",
        "javax.sql..",
        "org.postgresql.."
    };

    @ArchTest
    static final ArchRule factsKnowNothingButThemselves = noClasses()
            .that()
            .resideInAPackage("..household..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.doudi..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("..household.."))));

    @ArchTest
    static final ArchRule factsAndPolicyKnowNoMachinery = noClasses()
            .that()
            .resideInAnyPackage("..household..", "..policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MACHINERY);

    @ArchTest
    static final ArchRule onlyPolicyKnowsDrools = noClasses()
            .that()
            .resideOutsideOfPackage("..policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule policyKnowsOnlyFacts = noClasses()
            .that()
            .resideInAPackage("..policy..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.doudi.connectors..", "..registry..", "..screening..", "..referral..", "..folder..");

    @ArchTest
    static final ArchRule theRegistryKnowsNoPolicy = noClasses()
            .that()
            .resideInAPackage("..registry..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..engine.policy..", "..screening..", "..referral..");

    @ArchTest
    static final ArchRule onlyTheRegistrySeesPartnersRows = classes()
            .that()
            .areAssignableTo(FeedRow.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("org.doudi.connectors..", "..registry..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingKnowsTheFaces = noClasses()
            .that()
            .resideOutsideOfPackages("..cli..", "..api..", "..console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.doudi.engine.cli..", "org.doudi.engine.api..", "org.doudi.engine.console..");

    @ArchTest
    static final ArchRule noPackageWaitsForItself =
            slices().matching("org.doudi.engine.(*)..").should().beFreeOfCycles();
}
