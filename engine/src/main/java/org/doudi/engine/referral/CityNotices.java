package org.doudi.engine.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Notices to the city, by the way that referrals go. */
@ApplicationScoped
public class CityNotices {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Puts it into the outbox within the caller's transaction; once, however often it is called. It waits for no run. */
    public void send(Connection connection, CityNotice notice) throws SQLException {
        send(connection, notice, null);
    }

    /** The same for one that leaves when the run's messages leave. */
    public void send(Connection connection, CityNotice notice, Integer run) throws SQLException {
        String id = UUID.nameUUIDFromBytes((notice.type() + '/' + notice.subject()).getBytes(StandardCharsets.UTF_8))
                .toString();
        try (PreparedStatement statement =
                connection.prepareStatement("insert into outbox (run, referral, queue, event, body)"
                        + " values (?, ?, ?, ?, ?)"
                        + " on conflict (event) do nothing")) {
            statement.setObject(1, run, java.sql.Types.INTEGER);
            statement.setString(2, notice.subject());
            statement.setString(3, notice.queue());
            statement.setString(4, id);
            statement.setString(5, body(id, notice));
            statement.executeUpdate();
        }
    }

    /** Takes back what has not left yet: what it says is no longer so. */
    public void takeBack(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where referral = ?"
                + " and sent_at is null and (leased_until is null or leased_until <= now())")) {
            statement.setString(1, subject);
            statement.executeUpdate();
        }
    }

    private static String body(String id, CityNotice notice) {
        try {
            byte[] event = new JsonFormat()
                    .serialize(CloudEventBuilder.v1()
                            .withId(id)
                            .withSource(ReferralMessages.SOURCE)
                            .withType(notice.type())
                            .withSubject(notice.subject())
                            .withTime(
                                    notice.at().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                            .withData("application/json", JSON.writeValueAsBytes(notice.data()))
                            .build());
            return new String(event, StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A notice that is no JSON (" + notice.type() + ")", e);
        }
    }
}
