package org.doudi.engine.policy;

/** Which pack exactly: the SHA-256 of its files, with line ends normalised. 64 hexadecimal digits. */
public record PackVersion(String sha256) {

    public PackVersion {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a pack version (" + sha256 + ")");
        }
    }

    /** The first twelve digits, enough for people. */
    public String shortened() {
        return sha256.substring(0, 12);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
