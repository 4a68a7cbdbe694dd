package org.doudi.engine.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.doudi.engine.folder.UserCache;
import org.doudi.engine.policy.Fault;
import org.doudi.engine.policy.KeptRules;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.policy.PolicyPack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads and compiles a pack and tells every fault at once. Needs no database. */
@Command(name = "check")
final class RulesCheckCommand implements Callable<Integer> {

    @Mixin
    private Console console;

    @Mixin
    private PackArgument pack;

    @Override
    public Integer call() {
        if (!pack.isThere(console)) {
            return 1;
        }
        Path folder = pack.folder();
        try {
            PolicyPack read = PolicyPack.load(folder);
            read.compile(KeptRules.in(UserCache.rules()));
            Report report = new Report(
                    folder.toString(),
                    read.version().toString(),
                    read.rules().size(),
                    read.tests().size(),
                    read.figures().parameters().size(),
                    List.of());
            console.result(
                    report,
                    () -> console.tell(
                            "rules.sound",
                            folder,
                            report.rules(),
                            report.tests(),
                            report.parameters(),
                            report.version()));
            return 0;
        } catch (PackFaulty faulty) {
            console.result(new Report(folder.toString(), null, 0, 0, 0, faulty.faults()), () -> {
                PackArgument.print(console, folder, faulty.faults());
                console.tell("rules.faults", faulty.faults().size(), folder);
            });
            return 1;
        }
    }

    /** The result as JSON; counts are 0 and the version null while there are faults. */
    record Report(String pack, String version, int rules, int tests, int parameters, List<Fault> faults) {}
}
