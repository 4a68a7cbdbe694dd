package org.doudi.engine.policy;

import java.util.List;
import java.util.Locale;

/**
 * What the engine can measure of a household or a member, by the name that a pack's tables write. What follows a colon
 * says which: {@code members_with:no_labour}. Money is yuan; only counted members count unless said otherwise.
 */
public enum Quantity {
    /** Members who count: not dead, not in custody, not away for good. */
    COUNTED_MEMBERS(Level.HOUSEHOLD, args -> (h, m) -> Measured.of(h.counted().size())),
    /** Counted income of the window, unrounded, never below nought. Untold while income is missing. */
    COUNTED_INCOME(Level.HOUSEHOLD, args -> (h, m) -> h.income().counted()),
    /** Counted income a head a month, rounded to the fen. Untold while income is missing. */
    PC(Level.HOUSEHOLD, args -> (h, m) -> h.income().perHead()),
    /** Sum of the newest balances of each account. */
    DEPOSIT_TOTAL(Level.HOUSEHOLD, PersonFeed.DEPOSITS, args -> (h, m) -> Holdings.deposits(h)),
    /** Value of the dearest vehicle in use of a kind that is not exempt; nought when there is none. */
    DEAREST_VEHICLE(Level.HOUSEHOLD, PersonFeed.VEHICLES, args -> (h, m) -> Holdings.dearestVehicle(h)),
    /** Distinct units of dwelling. */
    DWELLINGS(Level.HOUSEHOLD, PersonFeed.PROPERTIES, args -> (h, m) -> Holdings.units(h, Kinds.DWELLING)),
    /** Distinct commercial units. */
    COMMERCIAL_UNITS(Level.HOUSEHOLD, PersonFeed.PROPERTIES, args -> (h, m) -> Holdings.units(h, Kinds.COMMERCIAL)),
    /** Active businesses with employees. */
    EMPLOYING_BUSINESSES(Level.HOUSEHOLD, PersonFeed.BUSINESSES, args -> (h, m) -> Holdings.employingBusinesses(h)),
    /** Counted members whom the definitions gave the mark. */
    MEMBERS_WITH(Level.HOUSEHOLD, args -> (h, m) -> Measured.of(h.marked(args.mark())), Argument.MARK),
    /** Counted members whom the definitions did not give the mark. */
    MEMBERS_WITHOUT(
            Level.HOUSEHOLD, args -> (h, m) -> Measured.of(h.counted().size() - h.marked(args.mark())), Argument.MARK),
    /** 1 when nobody is able to support the head, by the head's row. */
    WITHOUT_SUPPORTER(
            Level.HOUSEHOLD,
            args -> (h, m) -> Measured.flag(
                    args.terms().kinds().plays("households", h.facts().supporter(), Kinds.NO_SUPPORTER))),
    /** Own pay for medical care in the whole months of {@code window.spending_months}. */
    MEDICAL_OWN_PAY(
            Level.HOUSEHOLD,
            PersonFeed.MEDICAL,
            args -> args.parameter(Spending.WINDOW).measuring((h, m, p) -> Spending.medicalOwnPay(h, p))),
    /** Own cost of education of those enrolled, a year. */
    EDUCATION_OWN_COST(Level.HOUSEHOLD, PersonFeed.EDUCATION, args -> (h, m) -> Spending.educationOwnCost(h)),
    /** Counted members monitored against falling back into poverty. */
    MONITORED_MEMBERS(Level.HOUSEHOLD, PersonFeed.MONITORED, args -> (h, m) -> Grants.monitoredMembers(h)),
    /** Months since a counted member's latest ended grant that counts as aid; nothing when there is none. */
    MONTHS_SINCE_LEFT(Level.HOUSEHOLD, PersonFeed.ASSISTANCE, args -> (h, m) -> Grants.monthsSinceLeft(h)),
    /** Members, counted or not, with a grant in payment that counts as aid. */
    AIDED_MEMBERS(Level.HOUSEHOLD, PersonFeed.ASSISTANCE, args -> (h, m) -> Grants.aidedMembers(h)),
    /** Members, counted or not, with a grant of the scheme in payment. */
    PAID_MEMBERS(
            Level.HOUSEHOLD,
            PersonFeed.ASSISTANCE,
            args -> (h, m) -> Grants.paidMembers(h, args.word(0)),
            Argument.SCHEME),
    /** Members, counted or not, with a row of the scheme in payment that began less than the parameter's months ago. */
    RECOGNISED_MEMBERS(
            Level.HOUSEHOLD,
            PersonFeed.ASSISTANCE,
            args -> args.parameter(1).measuring((h, m, p) -> Grants.recognisedMembers(h, args.word(0), p)),
            Argument.SCHEME,
            Argument.PARAMETER),
    /** Sum over the counted members of each one's highest rate. */
    RATES(Level.HOUSEHOLD, args -> (h, m) -> h.rates(args.rate()), Argument.RATE),
    /** 1 when the screening day's month is in the list. */
    MONTH_IN(
            Level.HOUSEHOLD,
            args -> args.parameter(0).listing((h, m, months) -> Grants.monthIn(h, months)),
            Argument.PARAMETER),
    /** Members whom the household lists, counted or not. */
    LISTED_MEMBERS(Level.HOUSEHOLD, args -> (h, m) -> Measured.of(h.members().size())),
    /** Members who have completed the parameter's years. */
    MEMBERS_AGED_FROM(
            Level.HOUSEHOLD,
            args -> args.parameter(0).measuring((h, m, p) -> Measured.of(h.aged(p))),
            Argument.PARAMETER),
    /** Members who have not completed the parameter's years. */
    MEMBERS_AGED_BELOW(
            Level.HOUSEHOLD,
            args -> args.parameter(0)
                    .measuring((h, m, p) -> Measured.of(h.counted().size() - h.aged(p))),
            Argument.PARAMETER),
    /** Own pay for medical care in the parameter's months up to the day, today's bills included. */
    MEDICAL_PAID_WITHIN(
            Level.HOUSEHOLD,
            PersonFeed.MEDICAL,
            args -> args.parameter(0).measuring((h, m, p) -> Spending.medicalPaidWithin(h, p)),
            Argument.PARAMETER),
    /** Lines of income of any kind in its window, of members from one parameter's age to below the other's. */
    INCOME_LINES_AGED(
            Level.HOUSEHOLD,
            PersonFeed.INCOME,
            args -> args.parameter(0).measuring(args.parameter(1), (h, m, p, q) -> Jobs.linesInWindow(h, p, q)),
            Argument.PARAMETER,
            Argument.PARAMETER),
    /**
     * 1 when a member's newest job began less than the first parameter's months ago. A wage is a new job unless another
     * of the person's had begun before and had not stopped for the second parameter's months.
     */
    NEW_JOB(
            Level.HOUSEHOLD,
            PersonFeed.INCOME,
            args -> args.parameter(0).measuring(args.parameter(1), (h, m, p, q) -> Jobs.newJob(h, p, q)),
            Argument.PARAMETER,
            Argument.PARAMETER),
    /** 1 when the newest review of a grant in payment that counts as aid is more than the parameter's months ago. */
    REVIEW_OVERDUE(
            Level.HOUSEHOLD,
            PersonFeed.ASSISTANCE,
            args -> args.parameter(0).measuring((h, m, p) -> Payments.reviewOverdue(h, p)),
            Argument.PARAMETER),
    /** Bad rows that name the household in its current delivery: 0, or untold. */
    BAD_ROWS(Level.HOUSEHOLD, new Extent(0, 0), args -> (h, m) -> h.badRows()),
    /** 1 when visits are delivered up to a day of the month, so that all of the month before are. */
    VISITS_LAST_MONTH_TOLD(Level.HOUSEHOLD, args -> (h, m) -> Visits.lastMonthTold(h)),
    /** 1 when visits are delivered up to the parameter's day of the month. */
    VISITS_TOLD(
            Level.HOUSEHOLD, args -> args.parameter(0).measuring((h, m, p) -> Visits.told(h, p)), Argument.PARAMETER),
    /** 1 when the month has come to the parameter's day. */
    DAY_REACHED(
            Level.HOUSEHOLD,
            args -> args.parameter(0).measuring((h, m, p) -> Visits.dayReached(h, p)),
            Argument.PARAMETER),
    /** 1 when the member counts. */
    COUNTED(Level.MEMBER, args -> (h, m) -> Measured.flag(m.counts())),
    /** Completed years. */
    AGE(Level.MEMBER, args -> (h, m) -> Measured.of(m.age())),
    /** The member's own counted income a month, rounded to the fen, never below nought. Untold while income is missing. */
    OWN_INCOME(Level.MEMBER, args -> (h, m) -> h.income().own(m)),
    /** Bills of a serious illness in the whole months of {@code window.spending_months}. */
    SERIOUS_BILLS(
            Level.MEMBER,
            PersonFeed.MEDICAL,
            args -> args.parameter(Spending.WINDOW).measuring((h, m, p) -> Spending.seriousBills(h, m, p))),
    /** 1 when the definitions gave the mark. */
    MARKED(Level.MEMBER, args -> (h, m) -> Measured.flag(m.hasMark(args.mark())), Argument.MARK),
    /** The member's highest rate. */
    RATE(Level.MEMBER, args -> (h, m) -> m.highest(args.rate()), Argument.RATE),
    /** Disability certificates that hold. */
    CERTIFICATES(Level.MEMBER, PersonFeed.DISABILITY, args -> (h, m) -> Conditions.certificates(h, m)),
    /** Level of the most severe certificate that holds, 1 to 4; nothing when there is none. */
    DISABILITY_LEVEL(Level.MEMBER, PersonFeed.DISABILITY, args -> (h, m) -> Conditions.disabilityLevel(h, m)),
    /** Items failed in the newest self-care assessment, 0 to 6; untold when the person was never assessed. */
    FAILED_ITEMS(
            Level.MEMBER, PersonFeed.ASSESSMENTS, new Extent(0, 6), args -> (h, m) -> Conditions.failedItems(h, m)),
    /** Rows of a child's hardship of that role that hold. */
    CHILD_ROWS(
            Level.MEMBER,
            PersonFeed.CHILDREN,
            args -> (h, m) -> Conditions.childRows(h, m, args.word(0)),
            Argument.CHILD_ROLE),
    /** The same, of children placed as the second role says. */
    CHILD_PLACED(
            Level.MEMBER,
            PersonFeed.CHILDREN,
            args -> (h, m) -> Conditions.childPlaced(h, m, args.word(0), args.word(1)),
            Argument.CHILD_ROLE,
            Argument.CHILD_ROLE),
    /** Rows of that role recognised so far, ended or not. */
    CHILD_ROWS_EVER(
            Level.MEMBER,
            PersonFeed.CHILDREN,
            args -> (h, m) -> Conditions.childRowsEver(h, m, args.word(0)),
            Argument.CHILD_ROLE),
    /** 1 when the newest school record plays both roles, one by its status, one by its stage. */
    SCHOOLED(
            Level.MEMBER,
            PersonFeed.EDUCATION,
            args -> (h, m) -> Conditions.schooled(h, m, args.word(0), args.word(1)),
            Argument.SCHOOL_ROLE,
            Argument.SCHOOL_ROLE),
    /** 1 when the registered residence's code (the household's county when not said) begins with one of the list. */
    HUKOU_IN(
            Level.MEMBER,
            args -> args.parameter(0).listing((h, m, areas) -> Conditions.hukouIn(h, m, areas)),
            Argument.PARAMETER),
    /** The member's grants of the scheme in payment. */
    PAID(
            Level.MEMBER,
            PersonFeed.ASSISTANCE,
            args -> (h, m) -> Measured.of(Grants.inPayment(h, m, args.word(0))),
            Argument.SCHEME),
    /** The person's payments of any scheme; recognitions are none. */
    PAYMENTS(Level.MEMBER, PersonFeed.ASSISTANCE, args -> (h, m) -> Payments.of(h, m)),
    /** Those of them whose row names this household. */
    PAYMENTS_HERE(Level.MEMBER, PersonFeed.ASSISTANCE, args -> (h, m) -> Payments.here(h, m)),
    /** Distinct households that the person's rows of the scheme in payment name. */
    PAYING_HOUSEHOLDS(
            Level.MEMBER,
            PersonFeed.ASSISTANCE,
            args -> (h, m) -> Payments.households(h, m, args.word(0)),
            Argument.SCHEME),
    /** 1 when the household lists the person, counted or not. */
    LISTED(Level.MEMBER, args -> (h, m) -> Measured.flag(m.isListed())),
    /** 1 when the household lists the person, or did in the parameter's months up to the day. */
    LISTED_WITHIN(
            Level.MEMBER,
            args -> args.parameter(0).measuring((h, m, p) -> Troubles.listedWithin(h, m, p)),
            Argument.PARAMETER),
    /** 1 when the person is listed in no household. */
    UNLISTED(Level.MEMBER, args -> (h, m) -> Measured.flag(m.standing().unlisted())),
    /** 1 when the person died in the parameter's months up to the day. */
    DIED_WITHIN(
            Level.MEMBER,
            PersonFeed.DEATHS,
            args -> args.parameter(0).measuring((h, m, p) -> Troubles.diedWithin(h, m, p)),
            Argument.PARAMETER),
    /** Months from that of the person's death to that of the day; nothing for the living. */
    MONTHS_SINCE_DEATH(Level.MEMBER, PersonFeed.DEATHS, args -> (h, m) -> Troubles.monthsSinceDeath(h, m)),
    /** 1 when the person is in custody; the dead are not. */
    IN_CUSTODY(Level.MEMBER, PersonFeed.CUSTODY, args -> (h, m) -> Measured.flag(m.isInCustody())),
    /** Registrations as unemployed that hold and began at least the parameter's whole months ago. */
    UNEMPLOYED_FOR(
            Level.MEMBER,
            PersonFeed.UNEMPLOYMENT,
            args -> args.parameter(0).measuring((h, m, p) -> Troubles.unemployedFor(h, m, p)),
            Argument.PARAMETER),
    /** Disasters and accidents in the parameter's months up to the day. */
    INCIDENTS_WITHIN(
            Level.MEMBER,
            PersonFeed.INCIDENTS,
            args -> args.parameter(0).measuring((h, m, p) -> Troubles.incidents(h, m, null, p)),
            Argument.PARAMETER),
    /** Those of them of the role. */
    INCIDENTS_OF(
            Level.MEMBER,
            PersonFeed.INCIDENTS,
            args -> args.parameter(1).measuring((h, m, p) -> Troubles.incidents(h, m, args.word(0), p)),
            Argument.INCIDENT_ROLE,
            Argument.PARAMETER),
    /** Calls for help about the person in the parameter's days up to the day. */
    LEADS_WITHIN(
            Level.MEMBER,
            PersonFeed.LEADS,
            args -> args.parameter(0).measuring((h, m, p) -> Troubles.leads(h, m, p)),
            Argument.PARAMETER),
    /** 1 when the newest school record plays the role by its status. */
    SCHOOL_STATUS(
            Level.MEMBER,
            PersonFeed.EDUCATION,
            args -> (h, m) -> Conditions.schoolStatus(h, m, args.word(0)),
            Argument.SCHOOL_ROLE),
    /** Groups of the role that the bureau lists the member in. */
    ELDER_GROUPS(
            Level.MEMBER,
            PersonFeed.ELDER_GROUPS,
            args -> (h, m) -> Visits.groups(h, m, args.word(0)),
            Argument.ELDER_ROLE),
    /** Visits in the day's month, up to the day. */
    VISITS_THIS_MONTH(Level.MEMBER, PersonFeed.VISITS, args -> (h, m) -> Visits.thisMonth(h, m)),
    /** Visits in the month before the day's. */
    VISITS_LAST_MONTH(Level.MEMBER, PersonFeed.VISITS, args -> (h, m) -> Visits.lastMonth(h, m));

    private interface Maker {
        Measure make(Arguments arguments);
    }

    private final Level level;
    private final Extent extent;
    private final int observes;
    private final Maker maker;
    private final List<Argument> arguments;

    /** One that hangs on no feed alone: what it comes to is to be asked of everybody. */
    Quantity(Level level, Maker maker, Argument... arguments) {
        this(level, null, null, maker, arguments);
    }

    Quantity(Level level, Extent extent, Maker maker, Argument... arguments) {
        this(level, null, extent, maker, arguments);
    }

    Quantity(Level level, PersonFeed observed, Maker maker, Argument... arguments) {
        this(level, observed, null, maker, arguments);
    }

    /** @param observed it is the same for all who have no facts of this feed, but for the place and the day; or null */
    Quantity(Level level, PersonFeed observed, Extent extent, Maker maker, Argument... arguments) {
        this.level = level;
        this.extent = extent;
        observes = observed == null ? PersonFeed.ANY : observed.bit();
        this.maker = maker;
        this.arguments = List.of(arguments);
    }

    /** As packs write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Level level() {
        return level;
    }

    /** Null for most: they are told unless a feed or a figure is missing. */
    Extent extent() {
        return extent;
    }

    /** Feeds on whose facts of persons it hangs, as bits. */
    int observes() {
        return observes;
    }

    boolean isRate() {
        return this == RATE || this == RATES;
    }

    boolean mayBeLeftOpen() {
        return this == DEAREST_VEHICLE;
    }

    boolean isLeftOpen(HouseholdProfile household, MemberProfile member) {
        return mayBeLeftOpen() && Holdings.hasUnvaluedVehicle(household);
    }

    /** What has to follow its name. */
    List<Argument> arguments() {
        return arguments;
    }

    Measure measure(Arguments given) {
        return maker.make(given);
    }
}
