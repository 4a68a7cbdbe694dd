package org.doudi.engine.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in both languages what changed among a referral's reasons, for its history. */
final class ChangeNote {

    private ChangeNote() {}

    static String of(List<Reason> before, List<Reason> after) {
        List<String> notes = new ArrayList<>();
        add(notes, "新增理由 / added", after, reason -> find(before, reason) == null);
        for (Reason.Standing standing : Reason.Standing.values()) {
            add(notes, word(standing), after, reason -> {
                Reason earlier = find(before, reason);
                return reason.standing() == standing && earlier != null && earlier.standing() != standing;
            });
        }
        add(notes, "严重程度有变 / severity changed", after, reason -> {
            Reason earlier = find(before, reason);
            return earlier != null && !Objects.equals(earlier.severity(), reason.severity());
        });
        return notes.isEmpty() ? "数据状态有变 / waits for other data" : String.join("；", notes);
    }

    private static String word(Reason.Standing standing) {
        return switch (standing) {
            case HOLDS -> "再次成立 / holds again";
            case GONE -> "原因已消除，请经办人确认 / gone, please confirm";
            case LAPSED -> "时间窗口已过 / its window ran out";
            case UNCONFIRMED -> "数据缺失待核 / unconfirmed for want of data";
        };
    }

    private static void add(
            List<String> notes, String what, List<Reason> reasons, java.util.function.Predicate<Reason> which) {
        String codes = reasons.stream()
                .filter(which)
                .map(Reason::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!codes.isEmpty()) {
            notes.add(what + ": " + codes);
        }
    }

    private static Reason find(List<Reason> reasons, Reason wanted) {
        return reasons.stream().filter(wanted::sameAs).findFirst().orElse(null);
    }
}
