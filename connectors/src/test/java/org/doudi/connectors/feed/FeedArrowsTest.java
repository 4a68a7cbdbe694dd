package org.doudi.connectors.feed;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each package of the feeds knows only those before it on a delivery's way. */
@AnalyzeClasses(packages = "org.doudi.connectors.feed", importOptions = ImportOption.DoNotIncludeTests.class)
class FeedArrowsTest {

    @ArchTest
    static final ArchRule one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ports")
            .definedBy("org.doudi.connectors.feed")
            .layer("definition")
            .definedBy("..feed.definition")
            .layer("reading")
            .definedBy("..feed.reading")
            .layer("mapping")
            .definedBy("..feed.mapping")
            .layer("intake")
            .definedBy("..feed.intake")
            .whereLayer("intake")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("mapping")
            .mayOnlyBeAccessedByLayers("intake")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("mapping", "intake")
            .whereLayer("definition")
            .mayOnlyBeAccessedByLayers("reading", "mapping", "intake");
}
