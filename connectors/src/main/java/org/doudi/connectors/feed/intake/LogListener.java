package org.doudi.connectors.feed.intake;

import java.util.Set;
import org.doudi.connectors.feed.Delivery;
import org.doudi.connectors.feed.Receipt;
import org.jboss.logging.Logger;

/** Writes to the log what becomes of deliveries that nobody waits for. */
final class LogListener implements IntakeListener {

    private static final Logger LOG = Logger.getLogger("org.doudi.feeds");

    @Override
    public void passedBy(String fileName) {
        LOG.warnf("%s 不属于任何数据源，略过 / %s belongs to no feed and is passed by", fileName, fileName);
    }

    @Override
    public void waiting(Delivery delivery) {
        LOG.infof(
                "%s 等待同一数据源的另一份 / %s waits for another delivery of its feed", delivery.fileName(), delivery.fileName());
    }

    @Override
    public void unknownColumns(Delivery delivery, Set<String> headers) {
        LOG.infof(
                "%s 有未定义的列，保留 / %s has columns that are not defined, kept: %s",
                delivery.fileName(), delivery.fileName(), headers);
    }

    @Override
    public void done(Receipt receipt) {
        receipt.hold()
                .ifPresentOrElse(
                        hold -> LOG.warnf(
                                "%s 被扣留：%s / held back: %s",
                                receipt.delivery().fileName(), hold.chinese(), hold.english()),
                        () -> LOG.infof(
                                "%s %s: rows %d, taken %d, unchanged %d, quarantined %d",
                                receipt.delivery().fileName(),
                                receipt.outcome(),
                                receipt.rows(),
                                receipt.taken(),
                                receipt.unchanged(),
                                receipt.quarantined()));
    }
}
