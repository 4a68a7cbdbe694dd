package org.doudi.engine.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doudi.engine.policy.PackFaulty;
import org.doudi.engine.told.ToldException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import picocli.CommandLine;

/** A command that did not come to its end, told so that its reader can act: what, where, what to try. */
record Failure(Throwable cause) {

    /** PostgreSQL's word for a full disk. */
    private static final String DISK_FULL = "53100";

    /** Flyway's words for tables that a later version of this program has changed. */
    private static final Pattern NEWER = Pattern.compile("not resolved locally: (\\d[\\d._]*\\d|\\d+)");

    static Failure of(Throwable thrown) {
        return new Failure(thrown);
    }

    /** Prints to standard error and answers the exit status. */
    int report(CommandLine line) {
        print(line.getErr(), line.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.SOFTWARE;
    }

    void print(PrintWriter err, String command) {
        err.println(message(command));
        if (System.getenv("DOUDI_DEBUG") != null) {
            cause.printStackTrace(err);
        }
        err.flush();
    }

    private String message(String command) {
        Language language = Language.current();
        ToldException told = find(ToldException.class);
        if (told != null) {
            return language.of(told.chinese(), told.getMessage());
        }
        Refusal refusal = find(Refusal.class);
        if (refusal != null) {
            return refusal.getMessage();
        }
        PackFaulty pack = find(PackFaulty.class);
        if (pack != null) {
            return language.text(
                    "failure.pack",
                    pack.faults().size(),
                    pack.faults().stream()
                            .flatMap(fault ->
                                    PackArgument.lines(language, fault.at().toString(), fault))
                            .collect(joining("\n")));
        }
        SQLException sql = find(SQLException.class);
        if (sql != null && DISK_FULL.equals(sql.getSQLState())) {
            return language.text(
                    "failure.disk.database", Surroundings.ofThisProcess().dataFolder());
        }
        if (isDiskFull()) {
            return language.text("failure.disk", command);
        }
        FileSystemException file = find(FileSystemException.class);
        if (file != null) {
            return language.text("failure.file", command, file.getFile(), language.text(whyNot(file)));
        }
        if (sql != null && isDatabaseAway(sql)) {
            return language.text("failure.database", sql.getMessage());
        }
        FlywayValidateException schema = find(FlywayValidateException.class);
        if (schema != null) {
            Matcher newer = NEWER.matcher(schema.getMessage());
            if (newer.find()) {
                return language.text("failure.schema.newer", newer.group(1));
            }
            return language.text(
                    "failure.schema", schema.getMessage().lines().limit(3).collect(joining(" ")));
        }
        Throwable root = root();
        return language.text("failure.unexpected", command, root, place(root));
    }

    /** Java has no type of its own for it; the words are the operating system's. */
    private boolean isDiskFull() {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof IOException && String.valueOf(at.getMessage()).contains("No space left on device")) {
                return true;
            }
        }
        return false;
    }

    /** The key of what is wrong with a file. */
    private static String whyNot(FileSystemException failed) {
        if (failed instanceof AccessDeniedException) {
            return "failure.file.denied";
        }
        if (failed instanceof NoSuchFileException) {
            return "failure.file.absent";
        }
        if (failed instanceof FileAlreadyExistsException
                || failed instanceof DirectoryNotEmptyException
                || failed instanceof NotDirectoryException) {
            return "failure.file.in_the_way";
        }
        return switch (String.valueOf(failed.getReason())) {
            case "Not a directory", "Is a directory" -> "failure.file.in_the_way";
            case "Read-only file system" -> "failure.file.read_only";
            case "File name too long" -> "failure.file.too_long";
            default -> "failure.file.refused";
        };
    }

    /** Class 08 is a lost connection, 57P a server on its way down or up. */
    private static boolean isDatabaseAway(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private Throwable root() {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static String place(Throwable root) {
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("org.doudi.")) {
                return frame.toString();
            }
        }
        return root.getStackTrace().length == 0 ? "?" : root.getStackTrace()[0].toString();
    }

    private <T extends Throwable> T find(Class<T> type) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
