package org.doudi.connectors.dispatch;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outward channels that are defined: a folder of definitions, else the one that comes with the application. */
final class Channels {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<Channel> all;

    private Channels(List<Channel> all) {
        // The longest beginning wins, so that one queue can be given a channel of its own.
        this.all = all.stream()
                .sorted(Comparator.comparing(
                                (Channel channel) -> channel.queues().length())
                        .reversed()
                        .thenComparing(Channel::name))
                .toList();
    }

    static Channels load(Optional<Path> folder) {
        try {
            return new Channels(folder.isPresent() ? fromFolder(folder.get()) : List.of(shipped()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Channels of(Channel... channels) {
        return new Channels(List.of(channels));
    }

    private static List<Channel> fromFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Channel> channels = new java.util.ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                channels.add(YAML.readValue(file.toFile(), Channel.class));
            }
            return channels;
        }
    }

    private static Channel shipped() throws IOException {
        try (InputStream in = Channels.class.getResourceAsStream("/dispatch/referrals.yaml")) {
            return YAML.readValue(in, Channel.class);
        }
    }

    /** The Camel endpoint that this message leaves through. */
    String endpointFor(OutboundMessage message) {
        return all.stream()
                .filter(channel -> channel.takes(message))
                .findFirst()
                .map(channel -> channel.endpointFor(message))
                .orElseThrow(() -> new IllegalStateException("No channel takes the queue (" + message.queue()
                        + "). Add a definition to the dispatch folder. / 没有通道接收该队列，请在 dispatch 目录补一个定义。"));
    }
}
