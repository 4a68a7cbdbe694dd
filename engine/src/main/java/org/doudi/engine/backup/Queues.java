package org.doudi.engine.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.doudi.connectors.dispatch.DispatchConfig;
import org.doudi.engine.backup.Messages.Lying;
import org.doudi.engine.folder.BrokerConfig;
import org.doudi.engine.folder.DataFolder;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.folder.FolderBroker;

/** The queues of the house's own broker. */
@ApplicationScoped
class Queues {

    private final DoudiConfig house;
    private final BrokerConfig broker;
    private final DispatchConfig dispatch;

    @Inject
    Queues(DoudiConfig house, BrokerConfig broker, DispatchConfig dispatch) {
        this.house = house;
        this.broker = broker;
        this.dispatch = dispatch;
    }

    /** Whether the broker is part of the house. */
    boolean areOurs() {
        return broker.url().isEmpty();
    }

    /** The house's broker; empty when there is nothing in it or it is somebody else's. */
    Optional<FolderBroker> open() {
        DataFolder folder = DataFolder.at(house.dataDir());
        return areOurs() && FolderBroker.hasJournal(folder) ? Optional.of(FolderBroker.open(folder)) : Optional.empty();
    }

    List<Lying> answers(FolderBroker open) throws JMSException {
        return new Messages(open.connections()).in(List.of(dispatch.answers()));
    }

    List<Lying> referrals(FolderBroker open, Connection connection) throws JMSException, SQLException {
        TreeSet<String> names = new TreeSet<>(List.of("dead-letters", "expired"));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select distinct queue from outbox")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        names.remove(dispatch.answers());
        return new Messages(open.connections()).in(names);
    }

    void put(List<Lying> messages) throws JMSException {
        if (!messages.isEmpty() && areOurs()) {
            try (FolderBroker own = FolderBroker.open(DataFolder.at(house.dataDir()))) {
                new Messages(own.connections()).put(messages);
            }
        }
    }
}
