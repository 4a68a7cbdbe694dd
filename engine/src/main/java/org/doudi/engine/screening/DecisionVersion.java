package org.doudi.engine.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import org.doudi.engine.household.Household;
import org.doudi.engine.indicator.Tallies;
import org.doudi.engine.policy.Decision;
import org.doudi.engine.registry.CopyBytes;

/**
 * A decision in the shape in which it is stored and compared.
 *
 * @param household the registry's number
 * @param outcomes UTF-8, as {@link OutcomeText} writes them
 * @param reasons as {@link ReadingBytes} writes them
 * @param tally what the household adds to the city's counts, as {@link Tallies} writes it; null when nothing
 * @param setAside the rule that failed on the household; null when it was decided
 */
record DecisionVersion(
        long household,
        String number,
        String county,
        byte[] outcomes,
        byte[] reasons,
        String tally,
        String setAside,
        byte[] digest) {

    /** Where {@link #copyTo} writes to. */
    static final String COLUMNS =
            "decision (household, from_run, number, county, digest, outcomes, reasons, tally, set_aside)";

    /** Looking one up costs as much as using it on a decision. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(DecisionVersion::sha256);

    static DecisionVersion of(long id, Household household, Decision decision, TestCodes codes) {
        return of(
                id,
                household,
                OutcomeText.write(decision.outcomes()),
                ReadingBytes.write(decision.readings(), codes::number),
                Tallies.text(decision.tallies()),
                null);
    }

    static DecisionVersion setAside(long id, Household household, String rule) {
        return of(id, household, OutcomeText.NOTHING, new byte[0], null, rule);
    }

    private static DecisionVersion of(
            long id, Household household, byte[] outcomes, byte[] reasons, String tally, String setAside) {
        String county = household.place().county();
        return new DecisionVersion(
                id,
                household.number(),
                county,
                outcomes,
                reasons,
                tally,
                setAside,
                digest(county, outcomes, reasons, tally, setAside));
    }

    private static byte[] digest(String county, byte[] outcomes, byte[] reasons, String tally, String setAside) {
        MessageDigest digest = SHA_256.get();
        digest.update(county.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(outcomes);
        digest.update((byte) 0);
        if (tally != null) {
            digest.update(tally.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update(String.valueOf(setAside).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(reasons);
        return Arrays.copyOf(digest.digest(), 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void copyTo(CopyBytes rows, int run) throws SQLException {
        rows.row(9)
                .bigint(household)
                .integer(run)
                .text(number)
                .text(county)
                .bytes(digest)
                .bytes(outcomes)
                .bytes(reasons)
                .text(tally)
                .text(setAside);
    }
}
