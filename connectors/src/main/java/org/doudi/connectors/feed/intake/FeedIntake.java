package org.doudi.connectors.feed.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.ExchangeBuilder;
import org.doudi.connectors.feed.Receipt;

/** Sends files down the feed route: what commands and the API call. */
public class FeedIntake {

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final FeedSteps steps;
    private final Recognition recognition;
    private final Runnable awake;

    /** @param awake makes sure that the routes run; called before each file */
    public FeedIntake(CamelContext camel, FeedSteps steps, Runnable awake) {
        this.camel = camel;
        this.producer = camel.createProducerTemplate();
        this.steps = steps;
        this.recognition = steps.recognition();
        this.awake = awake;
    }

    /** Takes one file; empty when its name begins with no feed's name. */
    public Optional<Receipt> take(Path file, IntakeListener listener) {
        return send(listener, message -> message.withBody(file));
    }

    /** Takes a file that somebody released: neither bad rows nor its manifest hold it back. */
    public Optional<Receipt> release(Path file, IntakeListener listener) {
        return send(listener, message -> message.withBody(file).withHeader(FeedSteps.RELEASED, true));
    }

    /** The same for a file of a sender that its name need not tell. */
    public Optional<Receipt> release(String sender, Path file, IntakeListener listener) {
        return send(
                listener,
                message -> message.withBody(file)
                        .withHeader(FeedSteps.SENDER, sender)
                        .withHeader(FeedSteps.RELEASED, true));
    }

    /** Takes a file that was pushed, under a name that may carry date and county. */
    public Receipt push(String sender, String fileName, InputStream content, IntakeListener listener) {
        return send(
                        listener,
                        message -> message.withBody(content)
                                .withHeader(Exchange.FILE_NAME, fileName)
                                .withHeader(FeedSteps.SENDER, sender))
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no feed %s / 没有数据源 %s".formatted(sender, sender)));
    }

    /** The same for a file that was set aside already: the routes would keep a stream in memory. */
    public Receipt push(String sender, Path file, IntakeListener listener) {
        return send(listener, message -> message.withBody(file).withHeader(FeedSteps.SENDER, sender))
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no feed %s / 没有数据源 %s".formatted(sender, sender)));
    }

    /**
     * Takes files, and the files of folders, by data date, then arrival, then name; two feeds at a time, one delivery of
     * a feed at a time, households before all others. Files of no feed are passed by.
     */
    public List<Receipt> takeAll(List<Path> paths, IntakeListener listener) {
        Map<String, FeedQueue> byFeed = new LinkedHashMap<>();
        for (Path path : files(paths)) {
            FetchedFile file = FetchedFile.inFolder(path);
            recognition
                    .definition(file)
                    .ifPresentOrElse(
                            definition -> byFeed.computeIfAbsent(definition.feed(), feed -> new FeedQueue(definition))
                                    .files()
                                    .add(recognition.waiting(file)),
                            () -> listener.passedBy(file.name()));
        }
        byFeed.values().forEach(queue -> queue.files().sort(Waiting.ORDER));
        awake.run();
        HouseholdsFirst households = new HouseholdsFirst(steps.firstNight(), byFeed.values());
        return new TwoAtOnce((file, before) -> take(file, before, listener), households).work(byFeed.values());
    }

    private Optional<Receipt> take(Path file, Runnable beforeKnown, IntakeListener listener) {
        return send(listener, message -> message.withBody(file).withProperty(FeedSteps.BEFORE_KNOWN, beforeKnown));
    }

    /** The files themselves and those in the folders; manifests belong to their files, and are no files of their own. */
    private static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(inside(path));
            } else {
                files.add(path);
            }
        }
        files.removeIf(file -> file.getFileName().toString().endsWith(Manifest.ENDING));
        return files;
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Receipt> send(IntakeListener listener, Consumer<ExchangeBuilder> content) {
        awake.run();
        ExchangeBuilder message = ExchangeBuilder.anExchange(camel).withProperty(FeedSteps.LISTENER, listener);
        content.accept(message);
        Exchange done = producer.send(FeedRoute.ENTRY, message.build());
        if (done.getException() != null) {
            throw own(done.getException());
        }
        return Optional.ofNullable(done.getProperty(FeedSteps.RECEIPT, Receipt.class));
    }

    /** What went wrong, without the wrapping that Camel gives what happens inside a split. */
    private static RuntimeException own(Throwable failed) {
        Throwable cause = failed;
        while (cause instanceof CamelExchangeException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
