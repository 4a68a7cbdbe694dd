package org.doudi.engine.policy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that every test, amount, parameter, program and outcome that rules name is there, and fits. */
final class RuleCheck {

    private final Rulebook rulebook;
    private final ReferralPrograms programs;
    private final List<String> stages;
    private final Faults faults;

    RuleCheck(Rulebook rulebook, ReferralPrograms programs, List<String> stages, Faults faults) {
        this.rulebook = rulebook;
        this.programs = programs;
        this.stages = stages;
        this.faults = faults;
    }

    /** @param complete whether these are all: if not, a conclusion that none draws may be one of the unread rules' */
    void check(List<ParsedRule> rules, boolean complete) {
        for (ParsedRule rule : rules) {
            rule.tests().forEach(test -> checkTest(rule, test));
            checkConclusion(rule);
            checkParameters(rule);
            checkSeverities(rule);
            for (String code : rule.info().after()) {
                if (complete && !concludedBefore(rule.stage(), code, rules)) {
                    unknown(rule, "rule.unknown_outcome", "此前阶段没有结论 " + code, "no stage before concludes " + code);
                }
            }
        }
    }

    private void checkTest(ParsedRule rule, String code) {
        PackTest test = rulebook.tests().find(code);
        if (test == null && rulebook.tests().isRefused(code)) {
            return;
        }
        if (test == null) {
            unknown(rule, "rule.unknown_test", "没有检验 " + code, "there is no test " + code);
        } else if (test.level() == Level.MEMBER && rule.level() == Level.HOUSEHOLD) {
            unknown(rule, "rule.wrong_level", code + " 是成员的检验", code + " is a member's test");
        }
        if (isFirst(rule.stage())) {
            unknown(
                    rule,
                    "rule.test_too_early",
                    "第一阶段只能问事实，检验（" + code + "）在其后",
                    "the first stage asks facts only; tests (" + code + ") come after it");
        }
    }

    /** Marks are made there, and there alone: the tests that ask for them come after it. */
    private boolean isFirst(String stage) {
        return !stages.isEmpty() && stage.equals(stages.get(0));
    }

    private void checkConclusion(ParsedRule rule) {
        Call said = rule.said();
        int arguments = said.arguments().size();
        boolean fits = switch (rule.saying()) {
            case RATE -> arguments == 2 && rule.level() == Level.MEMBER;
            case MARK -> arguments == 1 && rule.level() == Level.MEMBER && isFirst(rule.stage());
            case WARN, WARN_WITH_MISSING, WARN_HOUSEHOLD -> arguments == 2 && rule.severity() != null;
            case INDICATE -> arguments == 2 || arguments == 3;
            case BENEFIT -> arguments == 1 || arguments == 2;
            case PROPOSE, REFER, TALLY -> arguments == 1;
        };
        if (!fits) {
            unknown(
                    rule,
                    "rule.bad_conclusion",
                    "结论的写法不对（" + said + "）",
                    "the conclusion is not well formed (" + said + ")");
        }
        if (rule.saying() == Saying.REFER && programs.find(said.first()) == null) {
            unknown(rule, "rule.unknown_program", "没有项目 " + said.first(), "there is no program " + said.first());
        }
        if (rule.amount() != null) {
            Amount amount = rulebook.amounts().find(rule.amount());
            if (amount == null) {
                unknown(rule, "rule.unknown_amount", "没有金额 " + rule.amount(), "there is no amount " + rule.amount());
            } else if (amount.level() == Level.MEMBER && rule.level() == Level.HOUSEHOLD) {
                unknown(rule, "rule.wrong_level", rule.amount() + " 是成员的金额", rule.amount() + " is a member's amount");
            }
        }
    }

    private void checkParameters(ParsedRule rule) {
        Set<String> named = new TreeSet<>(rule.asking("ageFrom", "ageBelow", "newCertificate"));
        if (rule.saying() == Saying.RATE && rule.said().arguments().size() == 2) {
            named.add(rule.said().arguments().get(1));
        }
        for (String parameter : named) {
            if (rulebook.terms().parameters().index(parameter) < 0) {
                unknown(rule, "rule.unknown_parameter", "没有参数 " + parameter, "there is no parameter " + parameter);
            }
        }
    }

    private void checkSeverities(ParsedRule rule) {
        for (Call call : rule.asked()) {
            boolean known = call.arguments().size() == 2
                    && Outcome.Severity.of(call.arguments().get(1)) != null;
            if (call.word().equals("hasAt") && !known) {
                unknown(
                        rule,
                        "rule.unknown_severity",
                        "没有这一等级（" + call + "），应为 red、orange 或 yellow",
                        "there is no such severity (" + call + "), it is red, orange or yellow");
            }
        }
    }

    private boolean concludedBefore(String stage, String code, List<ParsedRule> rules) {
        int at = stages.indexOf(stage);
        return rules.stream()
                .anyMatch(rule -> stages.indexOf(rule.stage()) < at
                        && rule.proposes()
                        && rule.said().first().equals(code));
    }

    private void unknown(ParsedRule rule, String fault, String zh, String en) {
        faults.add(
                fault,
                rule.at(),
                new Text("规则“" + rule.name() + "”：" + zh + "。", "Rule (" + rule.name() + "): " + en + "."),
                new Text(
                        "检验列在 definitions/tests.csv，金额列在 definitions/amounts.csv，参数与项目列在 standards。",
                        "Tests are listed in definitions/tests.csv, amounts in definitions/amounts.csv, parameters and"
                                + " programs in standards."));
    }
}
