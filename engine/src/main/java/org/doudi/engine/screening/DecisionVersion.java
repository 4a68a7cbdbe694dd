package org.doudi.engine.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.doudi.engine.household.Household;
import org.doudi.engine.policy.Decision;

/**
 * A decision in the shape in which it is stored and compared.
 *
 * @param household the registry's number
 * @param setAside the rule that failed on the household; null when it was decided
 */
record DecisionVersion(
        long household, String number, String county, String outcomes, String reasons, String setAside, byte[] digest) {

    static final String COPY =
            "copy decision (household, from_run, number, county, digest, outcomes, reasons, set_aside) from stdin";

    private static final String NULL = "\\N";

    static DecisionVersion of(long id, Household household, Decision decision, TestCodes codes) {
        return of(
                id,
                household,
                OutcomeText.write(decision.outcomes()),
                ReadingText.write(decision.readings(), codes),
                null);
    }

    static DecisionVersion setAside(long id, Household household, String rule) {
        return of(id, household, "[]", "", rule);
    }

    private static DecisionVersion of(long id, Household household, String outcomes, String reasons, String setAside) {
        String county = household.place().county();
        return new DecisionVersion(
                id,
                household.number(),
                county,
                outcomes,
                reasons,
                setAside,
                digest(county, outcomes, reasons, setAside));
    }

    private static byte[] digest(String county, String outcomes, String reasons, String setAside) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(county.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(outcomes.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(reasons.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(String.valueOf(setAside).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line of COPY's text format. */
    void copyTo(StringBuilder rows, int run) {
        rows.append(household).append('\t').append(run).append('\t');
        escape(rows, number);
        rows.append('\t').append(county).append("\t\\\\x");
        rows.append(HexFormat.of().formatHex(digest)).append('\t');
        escape(rows, outcomes);
        rows.append('\t');
        escape(rows, reasons);
        rows.append('\t');
        if (setAside == null) {
            rows.append(NULL);
        } else {
            escape(rows, setAside);
        }
        rows.append('\n');
    }

    private static void escape(StringBuilder rows, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\u0000' -> rows.append(' ');
                default -> rows.append(c);
            }
        }
    }
}
