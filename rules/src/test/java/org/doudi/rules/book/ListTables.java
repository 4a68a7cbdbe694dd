package org.doudi.rules.book;

import java.util.OptionalInt;
import org.doudi.engine.policy.Amount;
import org.doudi.engine.policy.Figure;
import org.doudi.engine.policy.FigureStatus;
import org.doudi.engine.policy.IncomeKinds;
import org.doudi.engine.policy.Level;
import org.doudi.engine.policy.PackTest;
import org.doudi.engine.policy.PolicyPack;
import org.doudi.engine.policy.ReferralProgram;
import org.doudi.engine.policy.ScenarioFile;

/** The lists of a pack: its tests, amounts, feeds, kinds of income, programs and scenarios. */
final class ListTables {

    private static final String NEXT_MONTH = "next_month";

    private final PolicyPack pack;
    private final Language language;

    ListTables(PolicyPack pack, Language language) {
        this.pack = pack;
        this.language = language;
    }

    String tests(Level level) {
        Markdown table = Markdown.table(
                language.say("检验", "test"),
                language.say("说的是", "says"),
                language.say("比较", "compares"),
                language.say("数据", "feeds"),
                language.say("缺数据时", "while a feed is missing"),
                language.say("依据", "basis"));
        for (PackTest test : pack.tests()) {
            if (test.level() == level) {
                table.row(
                        Markdown.code(test.code()),
                        language.of(test.title()),
                        Markdown.code(test.observed() + " " + test.sign().text() + " " + test.limit()),
                        Markdown.codes(test.feeds()),
                        test.feeds().isEmpty() ? "" : language.whenMissing(test.whenMissing()),
                        test.basis());
            }
        }
        return table.toString();
    }

    String amounts() {
        Markdown table = Markdown.table(
                language.say("金额", "amount"),
                language.say("说明", "title"),
                language.say("算式", "formula"),
                language.say("依据", "basis"));
        for (Amount amount : pack.amounts()) {
            table.row(amount.code(), language.of(amount.title()), Markdown.code(amount.formula()), amount.basis());
        }
        return table.toString();
    }

    String feeds() {
        Markdown table = Markdown.table(
                language.say("数据", "feed"), language.say("最多可以多旧（天）", "oldest delivery that is still fresh, days"));
        for (String feed : pack.feedAges().feeds()) {
            OptionalInt days = pack.feedAges().maxAgeDays(feed);
            table.row(
                    Markdown.code(feed),
                    days.isPresent() ? "" + days.getAsInt() : language.say("不限，从不算缺失", "no limit, never missing"));
        }
        return table.toString();
    }

    String incomeKinds() {
        Markdown table = Markdown.table(
                language.say("项目", "kind"),
                language.say("名称", "name"),
                language.say("类别", "class"),
                language.say("是否计入", "counted"),
                language.say("依据", "basis"));
        for (IncomeKinds.Kind kind : pack.incomeKinds().all().values()) {
            table.row(Markdown.code(kind.code()), kind.nameZh(), kind.source(), counted(kind), kind.basis());
        }
        return table.toString();
    }

    private String counted(IncomeKinds.Kind kind) {
        return switch (kind.counting()) {
            case ADDED -> language.say("计入", "yes");
            case SUBTRACTED -> language.say("扣减", "subtracted");
            case IGNORED -> language.say("不计入", "no");
        };
    }

    String programs() {
        RuleTables rules = new RuleTables(pack, language);
        Markdown table = Markdown.table(
                language.say("项目", "program"),
                language.say("名称", "title"),
                language.say("由何引起", "opened by"),
                language.say("部门", "department"),
                language.say("先由", "first worked by"),
                language.say("期限（工作日）", "due in working days"),
                language.say("办结后休止", "rests after closing"));
        for (ReferralProgram program : pack.programs().all()) {
            table.row(
                    program.code(),
                    language.of(program.title()),
                    rules.askers(program.code()),
                    language.of(program.department()),
                    program.level().equals("township")
                            ? language.say("乡镇街道", "township")
                            : language.say("县区", "county"),
                    deadline(program),
                    rest(program));
        }
        return table.toString();
    }

    private String deadline(ReferralProgram program) {
        String red =
                program.slaRedDays() == program.slaDays() ? "" : language.say("，红色 ", "; red ") + program.slaRedDays();
        return program.slaDays() + red + (program.status() == FigureStatus.ADOPTED ? "" : FigureTables.DOUBTFUL);
    }

    private String rest(ReferralProgram program) {
        if (program.restParameter().equals(NEXT_MONTH)) {
            return language.say("至下月", "until next month");
        }
        Figure days = pack.figures().rows(program.restParameter()).get(0);
        return new FigureTables(pack, language).worth(days);
    }

    String scenarios() {
        Markdown table = Markdown.table(language.say("文件", "file"), language.say("情形数", "scenarios"));
        int all = 0;
        for (ScenarioFile file : ScenarioFile.of(pack)) {
            table.row(Markdown.code(file.file()), "" + file.scenarios().size());
            all += file.scenarios().size();
        }
        return table.row(language.say("合计", "all"), "" + all).toString();
    }
}
