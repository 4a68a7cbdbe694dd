package org.doudi.rules.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.rules.oracle.PageSample;

/**
 * Changes a pack in one place after another and tells which changes nobody noticed. Run it by hand, from the folder
 * {@code rules}: {@code java … org.doudi.rules.mutation.MutationRun changchun [lists|rules|all] [part of a file's path]
 * [every so many] [households]}. A change of lists takes a fraction of a second, one of rules some seconds.
 */
final class MutationRun {

    private MutationRun() {}

    public static void main(String[] arguments) {
        PackText pack = new PackText(PolicyPack.load(Path.of(arguments[0])).files());
        String which = arguments.length > 1 ? arguments[1] : "all";
        String part = arguments.length > 2 ? arguments[2] : "";
        int step = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
        int households = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 4_000;
        List<Mutant> mutants = new ArrayList<>();
        if (!which.equals("rules")) {
            mutants.addAll(ListMutations.of(pack));
        }
        if (!which.equals("lists")) {
            mutants.addAll(ManifestMutations.of(pack));
            mutants.addAll(RuleMutations.of(pack));
        }
        mutants.removeIf(mutant -> !mutant.file().contains(part));
        Judge judge = new Judge(PageSample.of(households));
        Map<Judgement, Integer> counts = new EnumMap<>(Judgement.class);
        int judged = 0;
        for (int i = 0; i < mutants.size(); i += step) {
            Mutant mutant = mutants.get(i);
            judged++;
            Judgement judgement = judge.judge(mutant);
            counts.merge(judgement, 1, Integer::sum);
            if (judgement.compareTo(Judgement.BY_SCENARIO) > 0) {
                System.out.println(judgement + "  " + mutant);
            }
        }
        System.out.println(judged + " changes: " + counts);
    }
}
