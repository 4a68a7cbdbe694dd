package org.doudi.rules.book;

import java.util.Map;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.Outcome;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.Text;

/** A language that a pack's page is written in, and the few words that its tables need in it. */
enum Language {
    EN("README.md"),
    ZH("README.zh-CN.md");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("yuan/person/month", "元/人月"),
            Map.entry("yuan/month", "元/月"),
            Map.entry("yuan/year", "元/年"),
            Map.entry("yuan", "元"),
            Map.entry("months", "个月"),
            Map.entry("years", "周岁"),
            Map.entry("days", "天"),
            Map.entry("day of month", "日"));

    private final String page;

    Language(String page) {
        this.page = page;
    }

    /** Where the pack's page in this language lies in the pack. */
    String page() {
        return page;
    }

    String of(Text text) {
        return say(text.zh(), text.en());
    }

    String say(String zh, String en) {
        return this == ZH ? zh : en;
    }

    /** Empty for ratios, counts and lists, which need none beside their value. */
    String unit(String unit) {
        return switch (unit) {
            case "ratio", "count", "list" -> "";
            default -> " " + (this == ZH ? UNITS.getOrDefault(unit, unit) : unit);
        };
    }

    String status(FigureStatus status) {
        return switch (status) {
            case ADOPTED -> say("已有规定", "adopted");
            case FLOOR -> say("省定最低", "floor");
            case ANALOGUE -> say("参照外地", "analogue");
            case PLACEHOLDER -> say("占位", "placeholder");
        };
    }

    String severity(Outcome.Severity severity) {
        return switch (severity) {
            case RED -> say("红", "red");
            case ORANGE -> say("橙", "orange");
            case YELLOW -> say("黄", "yellow");
        };
    }

    String whenMissing(PackTest.WhenMissing when) {
        return switch (when) {
            case UNKNOWN -> say("一律未知", "cannot tell");
            case SETTLED -> say("已知行可否定，否则未知", "a known row may deny it, else cannot tell");
            case KNOWN -> say("按已知判定", "judged on what is known");
        };
    }

    String due(String due) {
        return switch (due) {
            case "always" -> say("随时", "at all times");
            case "month_end" -> say("每月末", "each month's end");
            case "last_month_end" -> say("每月末，判上月", "each month's end, of the month before");
            default -> due;
        };
    }
}
