package org.doudi.engine.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;

/**
 * What compiled rules depend on, as one digest: the rules as they are written for the compiler, the compiler, the
 * vocabulary's classes and the level of Java. A pack's figures, lists and scenarios are not among it, so that changing those
 * compiles nothing anew.
 */
record RuleKey(String text) {

    private static final List<Class<?>> VOCABULARY =
            List.of(HouseholdProfile.class, MemberProfile.class, Profile.class, GeneratedCode.class);

    /** @param drlByStage in the order of the stages */
    static RuleKey of(Map<String, String> drlByStage) {
        MessageDigest digest = sha256();
        add(digest, String.valueOf(Runtime.version().feature()));
        add(digest, String.valueOf(KieServices.class.getPackage().getImplementationVersion()));
        for (Class<?> type : VOCABULARY) {
            add(digest, bytes(type));
        }
        drlByStage.forEach((stage, drl) -> {
            add(digest, stage);
            add(digest, drl);
        });
        return new RuleKey(HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String part) {
        add(digest, part.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest digest, byte[] part) {
        digest.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(part);
    }

    private static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the application's own " + type, e);
        }
    }
}
