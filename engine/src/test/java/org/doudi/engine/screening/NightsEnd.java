package org.doudi.engine.screening;

import java.sql.SQLException;

/** Everything that a night leaves behind that may not depend on how many households it looked at. */
final class NightsEnd {

    private NightsEnd() {}

    /** As lines, the same for the same end. */
    static String of(Town town) throws SQLException {
        return String.join(
                "\n",
                lines(
                        town,
                        "select number || ' ' || from_run || ' ' || county || ' ' || outcomes || encode(reasons, 'hex')"
                                + " || coalesce(tally, '') || coalesce(set_aside, '')"
                                + " from decision where until_run = 2147483647 order by number"),
                lines(
                        town,
                        "select concat_ws(' ', id, number, program, county, state, priority, reasons, opened_on, due_on,"
                                + " answer_by, authority, ended_on, holder, messages) from referral order by id"),
                lines(
                        town,
                        "select concat_ws(' ', referral, event) from outbox"
                                + " where referral in (select id::text from referral) or referral like 'indicator/%' order by 1"),
                lines(
                        town,
                        "select (sums::jsonb -> 'reached')::text || (sums::jsonb -> 'outcomes')::text"
                                + " || (sums ->> 'households') || in_force || sums_agree || tallies from run order by id desc limit 1"),
                lines(
                        town,
                        "select concat_ws(' ', run, code, area, residence, value, target, due, state, missing, rule, grounds)"
                                + " from indicator order by run, code, area, residence"));
    }

    private static String lines(Town town, String sql) throws SQLException {
        return String.join("\n", town.texts(sql));
    }
}
