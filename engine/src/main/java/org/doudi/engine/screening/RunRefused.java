package org.doudi.engine.screening;

import org.doudi.engine.policy.Text;
import org.doudi.engine.told.ToldException;

/** A run cannot be released or discarded as things stand. The text says why and what to do instead. */
public class RunRefused extends ToldException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What stands in the way. */
    public enum Why {
        /** There is no such run. */
        UNKNOWN,
        /** It has not ended. */
        UNFINISHED,
        /** It is not held: released, discarded, given up, or a run that sends nothing. */
        NOT_HELD,
        /** Another run stands on what it decided. */
        NOT_NEWEST
    }

    private RunRefused(Why why, String zh, String en) {
        super(zh, en);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    public Text text() {
        return new Text(chinese(), getMessage());
    }

    static RunRefused unknown(int number) {
        return new RunRefused(
                Why.UNKNOWN,
                "没有第 " + number + " 次筛查。编号见 ./doudi runs list。",
                "There is no run " + number + ". ./doudi runs list has the numbers.");
    }

    /** Of a run that is not held: why it is not. */
    static RunRefused notHeld(Run run) {
        String en = "Run " + run.number() + " of " + run.key().on();
        String zh = "第 " + run.number() + " 次筛查（" + run.key().on() + "）";
        String who = run.ruling().map(RunRefused::who).orElse("");
        return switch (run.state()) {
            case RUNNING ->
                new RunRefused(
                        Why.UNFINISHED,
                        zh + "尚未结束。请等它结束；若已中断，再运行一次 ./doudi screen。",
                        en + " has not ended. Wait for it, or run ./doudi screen again if it was broken off.");
            case ABANDONED ->
                new RunRefused(
                        Why.NOT_HELD,
                        zh + "没有做完，已作废，它的内容已全部撤回。",
                        en + " was given up unfinished, and all of it taken back.");
            case DISCARDED -> new RunRefused(Why.NOT_HELD, zh + "已撤销" + who + "。", en + " was discarded" + who + ".");
            case EXPIRED ->
                new RunRefused(
                        Why.NOT_HELD,
                        zh + "早于 doudi.retention，它的判定已删除。",
                        en + " is older than doudi.retention; its decisions have left.");
            case DONE ->
                run.movesReferrals()
                        ? new RunRefused(
                                Why.NOT_HELD,
                                zh + "没有暂扣，消息可以发出" + who + "。发出的消息收不回；请更正数据或规则后再筛查一次。",
                                en + " is not held: its messages may leave" + who
                                        + ". What has left cannot be taken back; mend data or rules and screen again.")
                        : new RunRefused(
                                Why.NOT_HELD,
                                zh + "是试运行或回看，本来就不发消息。",
                                en + " is a trial or a look back, and sends nothing anyway.");
        };
    }

    static RunRefused notNewest(Run run, Run newest) {
        boolean running = newest.state() == Run.State.RUNNING;
        return new RunRefused(
                Why.NOT_NEWEST,
                "第 " + newest.number() + " 次筛查建立在第 " + run.number() + " 次之上。"
                        + (running ? "请等它结束，再先撤销它。" : "请先撤销它：./doudi runs discard " + newest.number() + " --reason …"),
                "Run " + newest.number() + " stands on run " + run.number() + ". "
                        + (running
                                ? "Wait until it has ended, then discard it first."
                                : "Discard that one first: ./doudi runs discard " + newest.number() + " --reason …"));
    }

    private static String who(Ruling ruling) {
        return " (" + ruling.by() + ", " + ruling.at() + ": " + ruling.reason() + ")";
    }
}
