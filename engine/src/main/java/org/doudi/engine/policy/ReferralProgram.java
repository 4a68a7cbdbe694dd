package org.doudi.engine.policy;

import java.util.Set;

/**
 * A program that households are referred to.
 *
 * @param queue ending of the queue's name ({@code medical}); empty when the county's queue itself takes it
 * @param level {@code township} or {@code county}: who works it first
 * @param slaDays working days until it is due
 * @param slaRedDays the same when a reason is red
 * @param restParameter parameter that says how many days it rests after being closed, or {@code next_month}
 * @param quietParameter parameter that says how many days it keeps quiet after a false alarm
 * @param tells feeds of which its department may be told what they said; empty for a department that is told all
 */
public record ReferralProgram(
        String code,
        Text title,
        Text department,
        String queue,
        String level,
        int slaDays,
        int slaRedDays,
        String restParameter,
        String quietParameter,
        Set<String> tells,
        FigureStatus status,
        String basis) {}
