package org.doudi.engine.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jboss.logging.Logger;

/**
 * Who has what somebody else waits for.
 *
 * @param what is waited for, in Chinese
 * @param whatEnglish the same in English
 * @param process as it told the database its name
 * @param session the database's number of its session
 * @param since when its transaction began
 */
public record LockHolder(String what, String whatEnglish, String process, int session, Instant since) {

    private static final Logger LOG = Logger.getLogger(LockHolder.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    /** For whoever waits and has nobody else to tell. */
    public void warn() {
        LOG.warn(chinese() + " / " + english());
    }

    String chinese() {
        return "正在等待%s：自 %s 起由 %s 占用（数据库会话 %d）。若该进程被暂停，请让它继续，或结束它。"
                .formatted(what, TIME.format(since), process, session);
    }

    String english() {
        return "waiting for %s: %s has it since %s (session %d of the database). If that process was stopped, let it go on or end it."
                .formatted(whatEnglish, process, TIME.format(since), session);
    }
}
