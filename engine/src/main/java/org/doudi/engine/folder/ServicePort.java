package org.doudi.engine.folder;

import java.util.Map;

/** Tells other processes of the folder where the service answers: {@code run/http.json}. It may be left over from a kill. */
public record ServicePort(DataFolder folder) {

    public static final String FILE = "http.json";

    public void write(int port) {
        SecretFile.write(folder.run().resolve(FILE), Map.of("port", port));
    }
}
