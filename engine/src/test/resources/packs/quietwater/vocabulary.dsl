[when]凡符合下列条件的家庭=$it : HouseholdProfile()
[when]- 确有计入成员=passes("household.counted")
[then]提出 {code}=$it.propose("{code}");
