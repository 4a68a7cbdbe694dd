package org.doudi.engine.registry;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doudi.engine.household.Aid;
import org.doudi.engine.household.Business;
import org.doudi.engine.household.CareAssessment;
import org.doudi.engine.household.ChildStatus;
import org.doudi.engine.household.Death;
import org.doudi.engine.household.DepositBalance;
import org.doudi.engine.household.DisabilityCertificate;
import org.doudi.engine.household.ElderGroup;
import org.doudi.engine.household.Incident;
import org.doudi.engine.household.IncomeLine;
import org.doudi.engine.household.Lead;
import org.doudi.engine.household.MedicalBill;
import org.doudi.engine.household.RealEstate;
import org.doudi.engine.household.SchoolRecord;
import org.doudi.engine.household.Spell;
import org.doudi.engine.household.Vehicle;
import org.doudi.engine.household.Visit;

/**
 * A kind of fact about a person: the feed that it comes from, the columns of its evidence in order, and the way from
 * those to the fact. The columns follow person, series and delivery in every reading.
 */
record FactKind<T>(int slot, String feed, String columns, Mapper<T> mapper) {

    /** Makes the fact of the current row; the third column is the delivery, the fourth the kind's own first. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row, long delivery) throws SQLException;
    }

    static final FactKind<IncomeLine> INCOME = new FactKind<>(
            0,
            "income",
            "code, amount, valid_from, valid_until - 1",
            (row, delivery) ->
                    new IncomeLine(row.getString(4), row.getBigDecimal(5), date(row, 6), date(row, 7), delivery));

    static final FactKind<MedicalBill> MEDICAL = new FactKind<>(
            1,
            "medical",
            "valid_from, amount, code = 'true'",
            (row, delivery) -> new MedicalBill(date(row, 4), amount(row, 5), row.getBoolean(6), delivery));

    static final FactKind<DisabilityCertificate> DISABILITY = new FactKind<>(
            2,
            "disability",
            "code, qualifier::int, valid_from, valid_until",
            (row, delivery) ->
                    new DisabilityCertificate(row.getString(4), row.getInt(5), date(row, 6), date(row, 7), delivery));

    static final FactKind<Spell> UNEMPLOYMENT = spell(3, "unemployment");

    static final FactKind<SchoolRecord> EDUCATION = new FactKind<>(
            4,
            "education",
            "qualifier, code, amount, valid_from, ordinal",
            (row, delivery) -> new SchoolRecord(
                    row.getString(4), row.getString(5), amount(row, 6), date(row, 7), row.getLong(8), delivery));

    static final FactKind<Vehicle> VEHICLES = new FactKind<>(
            5,
            "vehicles",
            "attributes ->> 'plate', code, qualifier, amount, valid_from",
            (row, delivery) -> new Vehicle(
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBigDecimal(7),
                    date(row, 8),
                    delivery));

    static final FactKind<RealEstate> PROPERTIES = new FactKind<>(
            6,
            "properties",
            "qualifier, code, valid_from, valid_until",
            (row, delivery) ->
                    new RealEstate(row.getString(4), row.getString(5), date(row, 6), date(row, 7), delivery));

    static final FactKind<Business> BUSINESSES = new FactKind<>(
            7,
            "businesses",
            "attributes ->> 'creditCode', code, qualifier = 'true', valid_from",
            (row, delivery) ->
                    new Business(row.getString(4), row.getString(5), row.getBoolean(6), date(row, 7), delivery));

    static final FactKind<DepositBalance> DEPOSITS = new FactKind<>(
            8,
            "deposits",
            "qualifier, code, valid_from, amount",
            (row, delivery) ->
                    new DepositBalance(row.getString(4), row.getString(5), date(row, 6), amount(row, 7), delivery));

    static final FactKind<Death> DEATHS = new FactKind<>(
            9, "deaths", "valid_from, code", (row, delivery) -> new Death(date(row, 4), row.getString(5), delivery));

    static final FactKind<Incident> INCIDENTS = new FactKind<>(
            10,
            "incidents",
            "qualifier, code, valid_from, amount",
            (row, delivery) ->
                    new Incident(row.getString(4), row.getString(5), date(row, 6), row.getBigDecimal(7), delivery));

    static final FactKind<Aid> ASSISTANCE = new FactKind<>(
            11,
            "assistance",
            "code, (select number from household where id = evidence.household), valid_from, valid_until - 1, amount,"
                    + " (attributes ->> 'lastReview')::date",
            (row, delivery) -> new Aid(
                    row.getString(4),
                    row.getString(5),
                    YearMonth.from(date(row, 6)),
                    date(row, 7) == null ? null : YearMonth.from(date(row, 7)),
                    amount(row, 8),
                    date(row, 9),
                    delivery));

    static final FactKind<Spell> CUSTODY = spell(12, "custody");

    static final FactKind<CareAssessment> ASSESSMENTS = new FactKind<>(
            13,
            "assessments",
            "valid_from, amount",
            (row, delivery) -> new CareAssessment(date(row, 4), row.getInt(5), delivery));

    static final FactKind<Visit> VISITS =
            new FactKind<>(14, "visits", "valid_from", (row, delivery) -> new Visit(date(row, 4), delivery));

    static final FactKind<ElderGroup> ELDER_GROUPS =
            new FactKind<>(15, "elder_groups", "code", (row, delivery) -> new ElderGroup(row.getString(4), delivery));

    static final FactKind<ChildStatus> CHILDREN = new FactKind<>(
            16,
            "children",
            "code, qualifier, valid_from, valid_until",
            (row, delivery) ->
                    new ChildStatus(row.getString(4), row.getString(5), date(row, 6), date(row, 7), delivery));

    static final FactKind<Spell> MONITORED = spell(17, "monitored");

    static final FactKind<Lead> LEADS = new FactKind<>(
            18,
            "leads",
            "qualifier, code, valid_from",
            (row, delivery) -> new Lead(row.getString(4), row.getString(5), date(row, 6), delivery));

    static final List<FactKind<?>> ALL = List.of(
            INCOME,
            MEDICAL,
            DISABILITY,
            UNEMPLOYMENT,
            EDUCATION,
            VEHICLES,
            PROPERTIES,
            BUSINESSES,
            DEPOSITS,
            DEATHS,
            INCIDENTS,
            ASSISTANCE,
            CUSTODY,
            ASSESSMENTS,
            VISITS,
            ELDER_GROUPS,
            CHILDREN,
            MONITORED,
            LEADS);

    /**
     * Facts of these persons that were known at a point, in the order of the persons. The sum keeps the planner from the
     * index on known_from, which is for finding changes and finds nearly everything here.
     */
    String sql() {
        return "select person, series, delivery, " + columns + " from evidence where feed = '" + feed
                + "' and person = any (?) and known_from + 0 <= ? and known_until > ? and not retracted"
                + " order by person, key";
    }

    private static FactKind<Spell> spell(int slot, String feed) {
        return new FactKind<>(
                slot,
                feed,
                "code, valid_from, valid_until",
                (row, delivery) -> new Spell(row.getString(4), date(row, 5), date(row, 6), delivery));
    }

    private static LocalDate date(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static BigDecimal amount(ResultSet row, int column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
