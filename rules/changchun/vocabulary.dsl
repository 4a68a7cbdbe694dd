# 词汇表：规则中可用的句子。左边是句子，右边是它在机器中的写法；检验列在 definitions/tests.csv。
# The vocabulary: the sentences that rules may use. Left the sentence, right what it means to the engine.

# 说的是谁 Whom a rule speaks of
[when]凡符合下列条件的家庭=$it : HouseholdProfile()
[when]凡符合下列条件的成员=$it : MemberProfile()

# 家庭 The household
[when]- 家庭确有计入成员=notFails("household.counted")
[when]- 家庭人均月收入低于低保标准=passes("income.below_dibao")
[when]- 家庭人均月收入低于低保边缘标准=passes("income.below_marginal")
[when]- 家庭人均月收入低于上年度人均可支配收入=passes("income.below_disposable")
[when]- 家庭有计入收入=passes("income.positive")
[when]- 医疗和教育自付支出超过收入的规定比例=passes("rigid.spending")
[when]- 家庭财产未见超出规定=notFails("property.deposits"), notFails("property.vehicles"), notFails("property.dwellings"), notFails("property.commercial"), notFails("property.business")
[when]- 计入成员都没有劳动能力=passes("labour.none")
[when]- 户主无人赡养扶养=passes("supporter.none")
[when]- 有人属于防止返贫监测对象=passes("monitored.any")
[when]- 退出低保或特困未满规定月数=passes("leaver.recent")
[when]- 无人在领低保或特困=passes("aid.none")
[when]- 本月发放元旦春节补助=passes("festival.month")

# 家庭所属层级 The household's layer
[when]- 家庭为特困层=has("TEKUN")
[when]- 家庭为低保层=has("DIBAO")
[when]- 家庭为低保边缘层=has("MARGINAL")
[when]- 家庭在特困低保之列=(has("TEKUN") || has("DIBAO"))
[when]- 家庭在特困低保边缘之列=(has("TEKUN") || has("DIBAO") || has("MARGINAL"))
[when]- 家庭不为特困层=hasNot("TEKUN")

# 成员 The member
[when]- 本人确为计入成员=notFails("member.counted")
[when]- 本人为单人保对象=has("SINGLE_DIBAO")
[when]- 本人属于低保家庭或为单人保对象=(has("DIBAO") || has("SINGLE_DIBAO"))
[when]- 本人属于困难老年人=(has("TEKUN") || has("DIBAO") || has("SINGLE_DIBAO"))
[when]- 本人不属于困难老年人=hasNot("TEKUN"), hasNot("DIBAO"), hasNot("SINGLE_DIBAO"), notFails("income.known")
[when]- 本人重残或重病=(passes("disability.severe") || passes("illness.serious"))
[when]- 本人月收入低于低保标准=passes("income.own_below_dibao")
[when]- 本人持有效残疾人证=passes("disability.certified")
[when]- 本人残疾等级为一级或二级=passes("disability.nursing")
[when]- 本人未成年=passes("age.minor")
[when]- 本人已成年=fails("age.minor")
[when]- 本人年满老年人起点=passes("age.elder")
[when]- 本人年龄在高龄津贴第一档=passes("age.elder_allowance"), fails("age.elder_allowance_90")
[when]- 本人年龄在高龄津贴第二档=passes("age.elder_allowance_90"), fails("age.elder_allowance_100")
[when]- 本人年龄在高龄津贴第三档=passes("age.elder_allowance_100")
[when]- 本人户籍在津贴发放地区=passes("hukou.local")
[when]- 本人高龄或重残或不能自理=(passes("age.home_elder") || passes("disability.severe") || fails("care.self"))
[when]- 本人完全丧失自理能力=passes("care.full")
[when]- 本人自理能力以评估为准=notFails("care.assessed")
[when]- 本人不是孤儿=fails("child.orphan")
[when]- 本人为孤儿或事实无人抚养=passes("child.unsupported")
[when]- 本人不领孤儿基本生活费=(fails("child.unsupported") || fails("age.minor"))
[when]- 本人由机构养育=passes("child.institution")
[when]- 本人散居养育=fails("child.institution")
[when]- 本人曾为孤儿=passes("child.once_orphan")
[when]- 本人在读高等或职业院校=passes("school.college")

# 结论 Conclusions
[then]提出 {code}=$it.propose("{code}");
[then]给予 {code} 金额为 {amount}=$it.benefit("{code}", "{amount}");
[then]给予 {code} 金额另定=$it.benefit("{code}");
