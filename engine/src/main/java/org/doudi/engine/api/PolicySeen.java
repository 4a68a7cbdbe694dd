package org.doudi.engine.api;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.RuleInfo;
import org.doudi.engine.policy.Text;

/**
 * What a policy pack says of itself.
 *
 * @param version SHA-256 of its files
 * @param exclusive layers of which a household has at most one, the first that fits first
 * @param files paths inside the pack
 */
public record PolicySeen(
        String version,
        String name,
        Text title,
        String area,
        boolean active,
        List<String> stages,
        List<String> exclusive,
        List<RuleSeen> rules,
        List<TestSeen> tests,
        List<ProgramSeen> programs,
        List<String> files) {

    /** A rule: what it may conclude, on which tests, on whose authority, and where it stands. */
    public record RuleSeen(
            String name,
            String stage,
            Text title,
            String basis,
            String level,
            SortedSet<String> concludes,
            SortedSet<String> tests,
            String at) {}

    /** A test as the pack writes it: {@code observed sign limit}. */
    public record TestSeen(
            String code,
            Text title,
            String level,
            String observed,
            String sign,
            String limit,
            String unit,
            List<String> feeds,
            String whenMissing,
            String basis) {}

    /** A program that households are referred to. */
    public record ProgramSeen(String code, Text title, Text department, String level, int slaDays, int slaRedDays) {}

    static PolicySeen of(PolicyPack pack, boolean active) {
        return new PolicySeen(
                pack.version().sha256(),
                pack.manifest().name(),
                pack.manifest().title(),
                pack.manifest().area(),
                active,
                pack.manifest().stages(),
                pack.manifest().exclusive(),
                pack.rules().stream().map(PolicySeen::rule).toList(),
                pack.tests().stream().map(PolicySeen::test).toList(),
                pack.programs().all().stream().map(PolicySeen::program).toList(),
                List.copyOf(pack.files().keySet()));
    }

    private static RuleSeen rule(RuleInfo rule) {
        return new RuleSeen(
                rule.name(),
                rule.stage(),
                rule.title(),
                rule.basis(),
                rule.level().word(),
                rule.concludes(),
                rule.tests(),
                rule.at().toString());
    }

    private static TestSeen test(PackTest test) {
        return new TestSeen(
                test.code(),
                test.title(),
                test.level().word(),
                test.observed(),
                test.sign().text(),
                test.limit(),
                test.unit(),
                test.feeds(),
                test.whenMissing().name().toLowerCase(Locale.ROOT),
                test.basis());
    }

    private static ProgramSeen program(ReferralProgram program) {
        return new ProgramSeen(
                program.code(),
                program.title(),
                program.department(),
                program.level(),
                program.slaDays(),
                program.slaRedDays());
    }
}
