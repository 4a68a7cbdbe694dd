package org.doudi.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What connectors may know: partners and channels, no rule and no table. */
@AnalyzeClasses(packages = "org.doudi.connectors", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule connectorsKnowNothingOfTheEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.doudi.engine..", "org.drools..", "org.kie..", "org.hibernate..", "java.sql..");

    @ArchTest
    static final ArchRule inAndOutDoNotWaitForEachOther =
            slices().matching("org.doudi.connectors.(*)..").should().beFreeOfCycles();
}
