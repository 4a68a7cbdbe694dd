package org.doudi.rules.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReasonGround;

/** What partners' words stand for, throughout the page, and which rows raise the outcomes that ask for a referral. */
final class PageWords {

    private final PolicyPack pack;
    private final PageDifferences differences;

    PageWords(PolicyPack pack, PageDifferences differences) {
        this.pack = pack;
        this.differences = differences;
    }

    void compare() {
        for (String[] row : PageRows.of("kinds.csv")) {
            differences.compareNames(
                    row[0] + " " + row[1], pack.kinds().words(row[0], row[1]), List.of(row[2].split(";")));
        }
        List<String[]> raising = PageRows.of("raising-rows.csv");
        differences.compareNames(
                "outcome of rows",
                pack.reasonGrounds().all().stream().map(ReasonGround::outcome).toList(),
                raising.stream().map(row -> row[0]).toList());
        for (String[] row : raising) {
            pack.reasonGrounds().of(row[0]).ifPresent(ground -> raising(ground, row));
        }
    }

    private void raising(ReasonGround ground, String[] row) {
        String feed = ground.feed() == null ? "" : ground.feed().name().toLowerCase(Locale.ROOT);
        differences.compare(row[0] + "'s feed", feed, row[1]);
        differences.compare(row[0] + " of each row", ground.eachRow(), row[2].equals("yes"));
        differences.compare(row[0] + "'s window", ground.window() == null ? "" : ground.window(), row[3]);
        differences.compare(
                row[0] + "'s window counted", ground.counted().name().toLowerCase(Locale.ROOT), row[4]);
        Set<String> severe = ground.outcome().equals("W-DISABILITY") ? Set.of("1", "2", "3") : Set.of();
        differences.compare(row[0] + "'s qualifiers", ground.qualifiers(), severe);
    }
}
