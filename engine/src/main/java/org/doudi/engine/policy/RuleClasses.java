package org.doudi.engine.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.util.PortablePath;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/** The classes that Drools made of a pack's rules: all that is needed to run them, in this process or in a later one. */
final class RuleClasses {

    private static final String ENDING = ".class";
    private static final int DIGEST_BYTES = 32;
    /** Drools names the class of a package's rules after a digest. */
    private static final Pattern ENTRANCE = Pattern.compile("org/doudi/rules/\\w+/Rules[0-9A-F]{32}\\.class");

    private final SortedMap<String, byte[]> byFile;

    private RuleClasses(SortedMap<String, byte[]> byFile) {
        this.byFile = byFile;
    }

    static RuleClasses of(InternalKieModule compiled) {
        SortedMap<String, byte[]> byFile = new TreeMap<>();
        for (String file : compiled.getFileNames()) {
            if (file.endsWith(ENDING)) {
                byFile.put(file, compiled.getBytes(file));
            }
        }
        return new RuleClasses(byFile);
    }

    /** @throws PackFaulty when one of them refers to anything but the vocabulary and what Drools itself needs */
    void refuseForeignCode() {
        byFile.forEach((file, bytes) -> {
            SortedSet<String> forbidden = GeneratedCode.forbidden(bytes);
            if (!forbidden.isEmpty()) {
                throw new PackFaulty(List.of(new Fault(
                        "rules.foreign_code",
                        Position.of(file),
                        new Text("规则编译出的代码引用了 " + forbidden, "The rules' code refers to " + forbidden),
                        new Text("规则只能用词汇表的句子。", "Rules may only use the vocabulary's sentences."))));
            }
        });
    }

    /** As Drools takes them in. */
    InternalKieModule module(ReleaseId release, KieModuleModel model) {
        MemoryFileSystem files = new MemoryFileSystem();
        byFile.forEach((file, bytes) -> files.write(PortablePath.of(file), bytes));
        List<String> entrances = byFile.keySet().stream()
                .filter(file -> ENTRANCE.matcher(file).matches())
                .map(file -> file.substring(0, file.length() - ENDING.length()).replace('/', '.'))
                .toList();
        return new CanonicalKieModule(new MemoryKieModule(release, model, files), entrances);
    }

    /** As one piece with its digest before it. */
    byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : byFile.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] zipped = bytes.toByteArray();
        byte[] packed = Arrays.copyOf(RuleKey.sha256().digest(zipped), DIGEST_BYTES + zipped.length);
        System.arraycopy(zipped, 0, packed, DIGEST_BYTES, zipped.length);
        return packed;
    }

    /** Empty when it is not what was packed. */
    static Optional<RuleClasses> unpack(byte[] packed) throws IOException {
        if (packed.length <= DIGEST_BYTES) {
            return Optional.empty();
        }
        byte[] zipped = Arrays.copyOfRange(packed, DIGEST_BYTES, packed.length);
        if (!MessageDigest.isEqual(
                Arrays.copyOf(packed, DIGEST_BYTES), RuleKey.sha256().digest(zipped))) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> byFile = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(ENDING)) {
                    byFile.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return Optional.of(new RuleClasses(byFile));
    }
}
