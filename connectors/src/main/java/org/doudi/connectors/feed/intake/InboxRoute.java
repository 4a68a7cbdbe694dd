package org.doudi.connectors.feed.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.doudi.connectors.feed.Receipt;

/** Files from the watched folder, in the order in which deliveries apply. Starts with {@link FeedWatch}. */
@ApplicationScoped
public class InboxRoute extends RouteBuilder {

    static final String ID = "feed-inbox";

    private final FeedConfig config;
    private final FeedSteps steps;
    private final Inbox inbox;
    private final Clock clock;

    @Inject
    InboxRoute(FeedConfig config, FeedSteps steps, Inbox inbox, Clock clock) {
        this.config = config;
        this.steps = steps;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void configure() {
        from(folder()).routeId(ID).autoStartup(false).to(FeedRoute.ENTRY).process(this::putAway);
    }

    /** The file stays where it is while it is read, and is moved by ourselves, with its manifest, when all is well. */
    private FileEndpoint folder() {
        String uri = "file:%s?noop=true&idempotent=false&readLock=none&delay=%d"
                .formatted(inbox.folder().toAbsolutePath(), config.inboxEvery().toMillis());
        FileEndpoint endpoint = getContext().getEndpoint(uri, FileEndpoint.class);
        endpoint.setFilter(hasArrived(config.inboxRest()));
        endpoint.setSorter(inOrder());
        return endpoint;
    }

    private GenericFileFilter<File> hasArrived(Duration rest) {
        return file -> !file.isDirectory()
                && !file.getFileName().endsWith(Manifest.ENDING)
                && file.getLastModified() <= clock.millis() - rest.toMillis();
    }

    private Comparator<GenericFile<File>> inOrder() {
        return Comparator.comparing(
                file -> steps.recognition()
                        .waiting(FetchedFile.inFolder(file.getFile().toPath())),
                Waiting.ORDER);
    }

    private void putAway(Exchange exchange) {
        File file = new File(exchange.getMessage().getHeader(Exchange.FILE_PATH, String.class));
        Optional<Receipt> receipt = Optional.ofNullable(exchange.getProperty(FeedSteps.RECEIPT, Receipt.class));
        inbox.putAway(file.toPath(), receipt);
    }
}
