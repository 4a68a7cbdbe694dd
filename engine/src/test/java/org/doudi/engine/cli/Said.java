package org.doudi.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.doudi.engine.folder.Routes;

/** What a command said on standard output within the application of a test, and how it ended. */
record Said(int status, String out) {

    static Said by(Instance<Routes> routes, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int status = new BeanCommands(routes).run(arguments);
            return new Said(status, out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }
}
