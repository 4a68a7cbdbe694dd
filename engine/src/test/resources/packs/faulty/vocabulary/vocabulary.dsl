[when]凡符合下列条件的家庭=$it : HouseholdProfile()
[when]凡符合下列条件的成员=$it : MemberProfile()
[when]- 确有计入成员=notFails("household.counted")
[when]- 收入低于标准=passes("income.below")
[when]- 车辆不贵=notFails("vehicles.cheap")
[when]- 全是老人=passes("old.all")
[when]- 家庭已得保障=has("FLOOR")
[when]- 本人是老人=passes("member.old")
[when]- 后来的参数够用=passes("later.figure")
[then]提出 {code}=$it.propose("{code}");
[then]给予 {code} 金额为 {amount}=$it.benefit("{code}", "{amount}");
[when]- 无人使用的句子=passes("income.below"), eval(System.exit(1) == null)
[when]- 另一种写法=$it : HouseholdProfile(toString() != "x")
[when]- 带参数的句子 {test}=passes("{test}"), ageFrom("{test}", 3)
[then]悄悄 {code}=System.exit(1); $it.propose("{code}");
[keyword]若=when
