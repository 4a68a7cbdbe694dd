package org.doudi.rules.speed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.Household;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.Member;
import org.doudi.engine.household.Place;
import org.doudi.engine.household.RealEstate;

/** Households of every size and fortune, the same each time, to be decided while somebody looks at the clock. */
final class DrawnHouseholds {

    static final LocalDate DAY = LocalDate.of(2024, 6, 15);

    private DrawnHouseholds() {}

    static List<Household> drawn(Random random, int many) {
        String[] counties = {"220102", "220103", "220112", "220182"};
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            List<Member> members = new ArrayList<>();
            int size = 1 + random.nextInt(5);
            for (int j = 0; j < size; j++) {
                members.add(member(i * 10L + j, j, random));
            }
            String county = counties[random.nextInt(counties.length)];
            households.add(new Household(
                    "H" + i,
                    new Place(county, county + "001", null, random.nextBoolean() ? "urban" : "rural"),
                    random.nextInt(4) == 0 ? "无" : "有",
                    members,
                    List.of(),
                    List.of(),
                    null,
                    random.nextInt(50) == 0 ? Set.of("deposits") : Set.of(),
                    false));
        }
        return households;
    }

    private static Member member(long person, int place, Random random) {
        LocalDate born = LocalDate.of(1935 + random.nextInt(88), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Member(
                person,
                born,
                place == 0 ? "户主" : "子",
                "220102",
                null,
                1,
                place < 2 ? incomes(random) : List.of(),
                bills(random),
                random.nextInt(6) == 0
                        ? List.of(new DisabilityCertificate(
                                "肢体", 1 + random.nextInt(4), LocalDate.of(2015, 1, 1), null, 4))
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new RealEstate("U" + person, "住宅", LocalDate.of(2010, 1, 1), null, 5)),
                List.of(),
                List.of(new DepositBalance("工行", "活期", LocalDate.of(2024, 5, 31), yuan(2_000_000, random), 3)),
                List.of(),
                List.of(),
                random.nextInt(3) == 0
                        ? List.of(new Aid("dibao", "H", YearMonth.of(2023, 1), null, BigDecimal.TEN, null, 6))
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<IncomeLine> incomes(Random random) {
        List<IncomeLine> lines = new ArrayList<>();
        lines.add(new IncomeLine(
                "wage", yuan(5_000_000, random), LocalDate.of(2023, 6, 1), LocalDate.of(2024, 5, 31), 7));
        for (int i = 0; i < 3; i++) {
            lines.add(new IncomeLine(
                    "interest", yuan(10_000, random), LocalDate.of(2023, 1 + i, 1), LocalDate.of(2023, 12, 31), 8));
        }
        return lines;
    }

    private static List<MedicalBill> bills(Random random) {
        List<MedicalBill> bills = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            bills.add(new MedicalBill(
                    LocalDate.of(2024, 1 + random.nextInt(5), 3), yuan(100_000, random), random.nextInt(20) == 0, 9));
        }
        return bills;
    }

    private static BigDecimal yuan(int mostFen, Random random) {
        return BigDecimal.valueOf(random.nextInt(mostFen), 2);
    }
}
