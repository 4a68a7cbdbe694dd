package org.doudi.engine.referral;

import java.time.Instant;

/**
 * Something that the city's own bureau is told: not about one household, and with nobody's name in it.
 *
 * @param type of the event, such as {@code org.doudi.run.held}
 * @param subject what it is about; a notice of one type and subject is sent once
 * @param area six digits, whose queue it goes to
 * @param data anything that is written as a JSON object
 */
public record CityNotice(String type, String subject, String area, Instant at, Object data) {

    String queue() {
        return "referrals." + area;
    }
}
