package org.doudi.engine.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.doudi.connectors.dispatch.OutboundMessage;
import org.doudi.connectors.dispatch.ReferralSource;
import org.jboss.logging.Logger;

/** What waits to leave, in order per referral, whichever process sends it. */
@ApplicationScoped
public class Outbox implements ReferralSource {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** Held while messages are leased: two processes that looked at once could lease two messages of one referral. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('doudi.outbox'))";

    private static final String LEASE = """
            update outbox set leased_until = now() + ? * interval '1 millisecond'
            where id in (
                select o.id from outbox o
                where o.sent_at is null and o.dead_at is null
                  and (o.leased_until is null or o.leased_until <= now())
                  and (o.not_before is null or o.not_before <= now())
                  and (o.run is null or exists (select 1 from run r where r.id = o.run and r.released))
                  and not exists (
                      select 1 from outbox e
                      where e.referral = o.referral and e.id < o.id and e.sent_at is null
                        and (e.dead_at is not null or e.leased_until > now() or e.not_before > now()
                             or e.run is not null and not exists (
                                 select 1 from run h where h.id = e.run and h.released)))
                order by o.id limit ?)
            returning id, queue, referral, body""";

    private final DataSource database;
    private final OutboxConfig config;

    @Inject
    Outbox(DataSource database, OutboxConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public List<OutboundMessage> next(int max) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(ONE_AT_A_TIME);
                    PreparedStatement lease = connection.prepareStatement(LEASE)) {
                lock.execute();
                lease.setLong(1, config.lease().toMillis());
                lease.setInt(2, max);
                List<OutboundMessage> messages = new ArrayList<>();
                try (ResultSet rows = lease.executeQuery()) {
                    while (rows.next()) {
                        messages.add(new OutboundMessage(
                                rows.getLong("id"),
                                rows.getString("queue"),
                                rows.getString("referral"),
                                rows.getString("body")));
                    }
                }
                connection.commit();
                messages.sort(Comparator.comparingLong(OutboundMessage::id));
                return messages;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read / 无法读取发件箱", e);
        }
    }

    @Override
    public void sent(List<OutboundMessage> messages) {
        update("update outbox set sent_at = now(), leased_until = null, last_error = null where id = any(?)", messages);
    }

    @Override
    public void putBack(List<OutboundMessage> messages) {
        update("update outbox set leased_until = null where id = any(?) and sent_at is null", messages);
    }

    @Override
    public void failed(OutboundMessage message, String why) {
        String sql = "update outbox set tries = tries + 1, leased_until = null, last_error = ?,"
                + " not_before = now() + least(? * power(2, least(tries, 20)), ?) * interval '1 millisecond',"
                + " dead_at = case when tries + 1 >= ? then now() end where id = ? returning dead_at is not null";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, why);
            statement.setLong(2, config.backOff().toMillis());
            statement.setLong(3, LONGEST_WAIT.toMillis());
            statement.setInt(4, config.tries());
            statement.setLong(5, message.id());
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    LOG.errorf(
                            "消息 %d 多次未能送达 %s，已列入死信 / message %d could not be sent to %s and lies with the dead letters: %s",
                            message.id(), message.queue(), message.id(), message.queue(), why);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written / 无法写入发件箱", e);
        }
    }

    /** Gives every dead letter another round of tries; answers how many there were. */
    public int resendDeadLetters() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update outbox set dead_at = null, tries = 0, not_before = null where dead_at is not null")) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written / 无法写入发件箱", e);
        }
    }

    /** What waits, by queue. */
    public Backlog backlog() {
        String sql = """
                select count(*) filter (where o.dead_at is null and (o.run is null or r.released)) as waiting,
                       count(*) filter (where o.dead_at is null and not (o.run is null or r.released)) as held,
                       count(*) filter (where o.dead_at is not null) as dead
                from outbox o left join run r on r.id = o.run where o.sent_at is null""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Backlog(row.getLong("waiting"), row.getLong("held"), row.getLong("dead"));
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read / 无法读取发件箱", e);
        }
    }

    /**
     * Messages that have not left.
     *
     * @param waiting may leave as soon as a broker is there
     * @param held of a run that has not ended or was not released
     * @param dead given up after too many tries
     */
    public record Backlog(long waiting, long held, long dead) {}

    private void update(String sql, List<OutboundMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", messages.stream().map(OutboundMessage::id).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be written / 无法写入发件箱", e);
        }
    }
}
