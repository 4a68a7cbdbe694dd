package org.doudi.engine.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a pack by their path inside it. Text files are kept with LF line ends and without a byte order mark. */
final class PackFiles {

    private final SortedMap<String, byte[]> contents;

    private PackFiles(SortedMap<String, byte[]> contents) {
        this.contents = Collections.unmodifiableSortedMap(contents);
    }

    static PackFiles read(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!hidden(name)) {
                    refuseStranger(folder, path);
                    contents.put(name, normalised(name, Files.readAllBytes(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the pack in " + folder, e);
        }
        return new PackFiles(contents);
    }

    /** A pack is kept whole with its runs: a link out of it would bring a stranger's file along. */
    private static void refuseStranger(Path folder, Path path) throws IOException {
        if (!path.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException(path + " 指向规则包之外，请换成文件本身 / leads out of the pack; put the file itself there");
        }
    }

    static PackFiles of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((name, bytes) -> contents.put(name, normalised(name, bytes)));
        return new PackFiles(contents);
    }

    SortedMap<String, byte[]> contents() {
        return contents;
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    String text(String name) {
        return new String(contents.get(name), StandardCharsets.UTF_8);
    }

    byte[] bytes(String name) {
        return contents.get(name);
    }

    /** The files that lie directly in a folder, sorted by name. */
    List<String> in(String folder) {
        String prefix = folder + "/";
        return contents.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
                .toList();
    }

    PackVersion version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, bytes) -> {
                digest.update((name + "\u0000" + bytes.length + "\u0000").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return new PackVersion(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Editors and office programs leave such files behind; they decide nothing. */
    private static boolean hidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.startsWith("~$") || part.endsWith("~")) {
                return true;
            }
        }
        return false;
    }

    private static byte[] normalised(String name, byte[] bytes) {
        if (name.endsWith(".xlsx")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        return text.replace("\r\n", "\n").replace('\r', '\n').getBytes(StandardCharsets.UTF_8);
    }
}
