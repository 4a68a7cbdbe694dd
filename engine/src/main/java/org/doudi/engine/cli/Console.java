package org.doudi.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command's voice. The result goes to standard output, as text or with {@code --json} as JSON; everything else said on the way
 * goes to standard output too, or with {@code --json} to standard error.
 */
public final class Console {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json")
    private boolean json;

    /** Whether the result is wanted as JSON. */
    public boolean isJson() {
        return json;
    }

    /** What is said on the way. */
    public void say(String line) {
        PrintWriter writer = json ? err() : out();
        writer.println(line);
        writer.flush();
    }

    /** The same in the user's language, out of {@code cli/messages}. */
    public void tell(String key, Object... arguments) {
        say(language().text(key, arguments));
    }

    /** The result: the value as JSON, or the text that {@code asText} prints. */
    public void result(Object value, Runnable asText) {
        if (!json) {
            asText.run();
            return;
        }
        try {
            out().println(JSON.writeValueAsString(value));
            out().flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is no JSON: " + value.getClass(), e);
        }
    }

    /** Rows under a heading, columns as wide as they need to be (Chinese characters count double). */
    public void table(List<String> heading, List<? extends List<?>> rows) {
        new TextTable(heading, rows).lines().forEach(this::say);
    }

    /** Long work: a bar on a terminal, a line every few seconds elsewhere. {@code total} below zero is unknown. */
    public Progress progress(String task, long total) {
        return Progress.on(err(), task, total);
    }

    public Language language() {
        return Language.current();
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
