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
        return new Columns<PackTest>(language)
                .add("检验", "test", test -> Markdown.code(test.code()))
                .add("说的是", "says", test -> language.of(test.title()))
                .add("比较", "compares", ListTables::comparison)
                .add("数据", "feeds", test -> Markdown.codes(test.feeds()))
                .add("缺数据时", "while a feed is missing", this::whenMissing)
                .add("依据", "basis", PackTest::basis)
                .of(pack.tests().stream().filter(test -> test.level() == level).toList());
    }

    private static String comparison(PackTest test) {
        return Markdown.code(test.observed() + " " + test.sign().text() + " " + test.limit());
    }

    private String whenMissing(PackTest test) {
        return test.feeds().isEmpty() ? "" : language.whenMissing(test.whenMissing());
    }

    String amounts() {
        return new Columns<Amount>(language)
                .add("金额", "amount", Amount::code)
                .add("说明", "title", amount -> language.of(amount.title()))
                .add("算式", "formula", amount -> Markdown.code(amount.formula()))
                .add("依据", "basis", Amount::basis)
                .of(pack.amounts());
    }

    String feeds() {
        return new Columns<String>(language)
                .add("数据", "feed", Markdown::code)
                .add("最多可以多旧（天）", "oldest delivery that is still fresh, days", this::maxAge)
                .of(pack.feedAges().feeds());
    }

    private String maxAge(String feed) {
        OptionalInt days = pack.feedAges().maxAgeDays(feed);
        return days.isPresent() ? "" + days.getAsInt() : language.say("不限，从不算缺失", "no limit, never missing");
    }

    String incomeKinds() {
        return new Columns<IncomeKinds.Kind>(language)
                .add("项目", "kind", kind -> Markdown.code(kind.code()))
                .add("名称", "name", IncomeKinds.Kind::nameZh)
                .add("类别", "class", IncomeKinds.Kind::source)
                .add("是否计入", "counted", this::counted)
                .add("依据", "basis", IncomeKinds.Kind::basis)
                .of(pack.incomeKinds().all().values());
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
        return new Columns<ReferralProgram>(language)
                .add("项目", "program", ReferralProgram::code)
                .add("名称", "title", program -> language.of(program.title()))
                .add("由何引起", "opened by", program -> rules.askers(program.code()))
                .add("部门", "department", program -> language.of(program.department()))
                .add("先由", "first worked by", this::level)
                .add("期限（工作日）", "due in working days", this::deadline)
                .add("办结后休止", "rests after closing", this::rest)
                .of(pack.programs().all());
    }

    private String level(ReferralProgram program) {
        return program.level().equals("township") ? language.say("乡镇街道", "township") : language.say("县区", "county");
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
