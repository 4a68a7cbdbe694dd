package org.doudi.connectors.feed.intake;

import static org.apache.camel.builder.PredicateBuilder.not;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;

/** The way of every delivery, wherever it comes from. */
@ApplicationScoped
public class FeedRoute extends RouteBuilder {

    static final String ENTRY = "direct:feeds?block=false";
    static final String SOURCES = "feed-sources";

    private final FeedDefinitions definitions;
    private final FeedSteps steps;

    @Inject
    FeedRoute(FeedDefinitions definitions, FeedSteps steps) {
        this.definitions = definitions;
        this.steps = steps;
    }

    @Override
    public void configure() {
        for (FeedDefinition definition : definitions.all()) {
            definition.source().ifPresent(source -> configure(definition, source));
        }

        from(ENTRY)
                .routeId("feeds")
                .errorHandler(noErrorHandler())
                .doTry()
                .bean(steps, "fetch")
                .bean(steps, "recognise")
                .filter(method(steps, "isNew"))
                .bean(steps, "open")
                .split(method(steps, "parse"))
                .streaming()
                .stopOnException()
                .bean(steps, "map")
                .bean(steps, "hand")
                .end()
                .bean(steps, "validate")
                .end()
                .endDoTry()
                .doFinally()
                .bean(steps, "leave")
                .end();
    }

    private void configure(FeedDefinition definition, String source) {
        Optional<RemoteSource> remote = RemoteSource.of(source);
        ProcessorDefinition<?> way = from(remote.map(RemoteSource::files).orElse(source))
                .routeId("feed-source-" + definition.name())
                .routeGroup(SOURCES)
                .autoStartup(false)
                .setHeader(FeedSteps.SENDER, constant(definition.name()))
                // A manifest is not a delivery.
                .filter(not(header(Exchange.FILE_NAME).endsWith(Manifest.ENDING)));
        if (remote.isPresent()) {
            way = way.pollEnrich()
                    .exchange(file ->
                            remote.get().manifest(file.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class)))
                    .timeout(0)
                    // A connection a file, closed again: partners count them.
                    .cacheSize(-1)
                    .aggregationStrategy(RemoteSource::join)
                    .end();
        }
        way.to(ENTRY);
    }
}
