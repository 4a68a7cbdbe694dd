package org.doudi.engine.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.doudi.connectors.dispatch.AnswerSink;
import org.jboss.logging.Logger;

/** Answers of caseworkers' systems, taken as moves. What cannot be taken is kept with the reason and does no harm. */
@ApplicationScoped
public class Answers implements AnswerSink {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNREADABLE = "unreadable";

    /** Longer than any honest answer; the rest of a huge one is not kept. */
    private static final int LONGEST_KEPT = 10_000;

    private final Casework casework;
    private final DataSource database;

    @Inject
    Answers(Casework casework, DataSource database) {
        this.casework = casework;
        this.database = database;
    }

    @Override
    @Transactional
    public void accept(String json) {
        Optional<Answer> answer = read(json);
        String verdict = answer.map(this::take).map(Answers::word).orElse(UNREADABLE);
        keep(answer.map(one -> one.referral().toString()).orElse(null), verdict, json);
        if (!verdict.equals("moved")) {
            LOG.warnf(
                    "回执未采用 (%s)，转介 %s / an answer was not taken (%s), referral %s",
                    verdict,
                    answer.map(Answer::referral).orElse(null),
                    verdict,
                    answer.map(Answer::referral).orElse(null));
        }
    }

    private Casework.Verdict take(Answer answer) {
        return casework.move(answer.referral(), answer.state(), By.person(answer.by(), answer.note()));
    }

    private static String word(Casework.Verdict verdict) {
        return switch (verdict) {
            case MOVED -> "moved";
            case TWICE -> "twice";
            case UNKNOWN -> "unknown";
            case OUT_OF_ORDER, WITHOUT_REASON, HELD_BY_ANOTHER, ANOTHER_OPEN, CHANGED_MEANWHILE -> "out_of_order";
        };
    }

    private static Optional<Answer> read(String json) {
        try {
            JsonNode node = JSON.readTree(json == null ? "" : json);
            return Optional.of(new Answer(
                    UUID.fromString(node.path("referralId").asText()),
                    ReferralState.of(node.path("state").asText()),
                    node.path("by").asText("?"),
                    node.path("note").asText(null)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void keep(String referral, String verdict, String json) {
        String body = json == null ? "" : json.replace("\u0000", "");
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into referral_answer (referral, verdict, body) values (?, ?, ?)")) {
            statement.setString(1, referral);
            statement.setString(2, verdict);
            statement.setString(3, body.substring(0, Math.min(body.length(), LONGEST_KEPT)));
            statement.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The answer could not be kept / 无法保存回执", e);
        }
    }

    private record Answer(UUID referral, ReferralState state, String by, String note) {}
}
