package org.doudi.engine.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doudi.engine.folder.DoudiConfig;
import org.doudi.engine.folder.ServicePort;

/** Ports of the folder's processes, of those that answer. Passwords that lie beside them are not read. */
@ApplicationScoped
class OpenPorts {

    private static final int PATIENCE = 300;

    private final Path run;

    @Inject
    OpenPorts(DoudiConfig config) {
        run = config.dataDir().resolve("run");
    }

    Map<String, Integer> open() {
        Map<String, Integer> open = new LinkedHashMap<>();
        add(open, "http", ServicePort.FILE, "port");
        add(open, "broker", "broker.json", "port");
        add(open, "amqp", "broker.json", "amqpPort");
        add(open, "postgres", "postgres.json", "port");
        return open;
    }

    private void add(Map<String, Integer> open, String name, String file, String field) {
        Path written = run.resolve(file);
        if (!Files.isReadable(written)) {
            return;
        }
        try {
            JsonNode port = new ObjectMapper().readTree(written.toFile()).path(field);
            if (port.isInt() && answers(port.asInt())) {
                open.put(name, port.asInt());
            }
        } catch (IOException beingWritten) {
            // Said the next time; a port is a convenience and no reason to fail.
            return;
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
