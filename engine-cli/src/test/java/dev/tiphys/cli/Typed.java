package dev.tiphys.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A command that somebody typed, and what came of it.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it complained about
 */
record Typed(int code, String out, String err) {
    /** Into a pipe. */
    static Typed command(Object... words) {
        return typed(false, words);
    }

    /** At a terminal with colours. */
    static Typed atTerminal(Object... words) {
        return typed(true, words);
    }

    private static Typed typed(boolean terminal, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                new Paint(terminal));
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i] instanceof Path path ? path.toString() : (String) words[i];
        }
        int code = Main.execute(shell, arguments);
        return new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
