package org.doudi.connectors.feed.intake;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.component.file.GenericFile;
import org.doudi.connectors.feed.FeedSink;
import org.doudi.connectors.feed.Receipt;
import org.doudi.connectors.feed.RegionDirectory;
import org.doudi.connectors.feed.definition.FeedDefinition;
import org.doudi.connectors.feed.definition.FeedDefinitions;
import org.doudi.connectors.feed.mapping.MappedRows;
import org.doudi.connectors.feed.reading.RawRows;

/** The steps of the feed route. What belongs to one delivery travels in its exchange. */
public class FeedSteps {

    /** Header: the definition to read the file by, when the file's name does not decide. */
    static final String SENDER = "doudiSender";

    /** Header: whether somebody released the file, so that bad rows or a manifest do not hold it back again. */
    static final String RELEASED = "doudiReleased";

    /** Property: what to run when all rows are read, before the delivery is made known. */
    static final String BEFORE_KNOWN = "doudiBeforeKnown";

    /** Property: the bytes of the file's manifest, when that did not lie beside it on this machine. */
    static final String MANIFEST = "doudiManifest";

    static final String LISTENER = "doudiListener";
    static final String RECEIPT = "doudiReceipt";
    private static final IntakeListener LOG = new LogListener();
    private static final Runnable NOTHING = () -> {};
    private static final String FETCHED = "doudiFetched";
    private static final String TAKING = "doudiTaking";

    private final Recognition recognition;
    private final Supplier<FeedSink> sink;
    private final Supplier<RegionDirectory> regions;
    private final HeldFiles held;
    private final Clock clock;

    /** Sink and divisions are asked for when the first file comes: they may not be ready before. */
    public FeedSteps(
            FeedDefinitions definitions,
            Supplier<FeedSink> sink,
            Supplier<RegionDirectory> regions,
            HeldFiles held,
            Clock clock) {
        this.recognition = new Recognition(definitions, clock.getZone());
        this.sink = sink;
        this.regions = regions;
        this.held = held;
        this.clock = clock;
    }

    Recognition recognition() {
        return recognition;
    }

    boolean firstNight() {
        return sink.get().isEmpty();
    }

    /** Has the bytes in a file on this machine: read in place where they lie in a folder, else set aside. */
    public void fetch(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof GenericFile<?> found && found.getFile() instanceof File file) {
            body = file.toPath();
        }
        FetchedFile fetched = body instanceof Path path ? FetchedFile.inFolder(path) : setAside(exchange);
        fetched = fetched.of(Optional.ofNullable(exchange.getMessage().getHeader(SENDER, String.class)));
        exchange.setProperty(FETCHED, fetched);
        exchange.getMessage().setBody(fetched);
    }

    private FetchedFile setAside(Exchange exchange) {
        String sent = exchange.getMessage().getHeader(Exchange.FILE_NAME, "", String.class);
        String name = sent.substring(sent.lastIndexOf('/') + 1);
        try (InputStream in = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            Path copy = Files.createTempFile("doudi-feed", ".part");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            byte[] manifest = exchange.getProperty(MANIFEST, byte[].class);
            if (manifest != null) {
                Files.write(Manifest.besideOf(copy), manifest);
            }
            return new FetchedFile(copy, name, Optional.empty(), clock.instant(), true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InvalidPayloadException nothing) {
            throw new IllegalArgumentException("Nothing was sent / 没有内容", nothing);
        }
    }

    /** Knows sender, day, counties and digest. Files of no feed, and files taken before, are settled here. */
    public void recognise(@Body FetchedFile file, Exchange exchange) {
        IntakeListener listener = listener(exchange);
        Optional<FeedDefinition> definition = recognition.definition(file);
        if (definition.isEmpty()) {
            listener.passedBy(file.name());
            return;
        }
        Recognised recognised = recognition.recognise(file, definition.get(), regions.get());
        Optional<Receipt> before = sink.get().takenBefore(recognised.delivery());
        if (before.isPresent()) {
            done(before.get(), exchange);
            return;
        }
        exchange.getMessage().setBody(recognised);
    }

    public boolean isNew(@Body Object body) {
        return body instanceof Recognised;
    }

    public void open(@Body Recognised recognised, @Header(RELEASED) Boolean released, Exchange exchange) {
        exchange.setProperty(
                TAKING,
                new Taking(recognised, Boolean.TRUE.equals(released), sink.get(), regions.get(), listener(exchange)));
    }

    public Iterator<RawRows> parse(@ExchangeProperty(TAKING) Taking taking) {
        return taking.parse();
    }

    public MappedRows map(@Body RawRows rows, @ExchangeProperty(TAKING) Taking taking) {
        return taking.map(rows);
    }

    public void hand(@Body MappedRows rows, @ExchangeProperty(TAKING) Taking taking) {
        taking.hand(rows);
    }

    /** Judges the delivery as a whole: it is taken, or held back. */
    public void validate(@ExchangeProperty(TAKING) Taking taking, Exchange exchange) {
        exchange.getProperty(BEFORE_KNOWN, NOTHING, Runnable.class).run();
        Receipt receipt = taking.settle();
        if (receipt.outcome() == Receipt.Outcome.HELD) {
            held.keep(receipt, exchange.getProperty(FETCHED, FetchedFile.class).path());
        }
        done(receipt, exchange);
    }

    /** Gives everything back, whatever happened. */
    public void leave(Exchange exchange) throws IOException {
        Taking taking = exchange.getProperty(TAKING, Taking.class);
        FetchedFile fetched = exchange.getProperty(FETCHED, FetchedFile.class);
        if (taking != null) {
            taking.close();
        }
        if (fetched != null && fetched.copied()) {
            Files.deleteIfExists(fetched.path());
            Files.deleteIfExists(Manifest.besideOf(fetched.path()));
        }
    }

    private static void done(Receipt receipt, Exchange exchange) {
        exchange.setProperty(RECEIPT, receipt);
        listener(exchange).done(receipt);
    }

    private static IntakeListener listener(Exchange exchange) {
        return exchange.getProperty(LISTENER, LOG, IntakeListener.class);
    }
}
