package dev.tiphys.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command's words go.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param interactive whether a person watches and can answer
 * @param paint how the phases look
 */
record Shell(PrintStream out, PrintStream err, boolean interactive, Paint paint) {
    /** This process's own. What is printed is UTF-8 whatever the locale says, as JSON has to be. */
    static Shell system() {
        boolean interactive = Terminal.interactive();
        String noColor = System.getenv("NO_COLOR");
        return new Shell(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                interactive,
                new Paint(interactive && (noColor == null || noColor.isEmpty())));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** One line about what went wrong, under the program's name. */
    void complain(String message) {
        err.println("tiphys: " + message);
    }

    PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** What the person answers; nothing where nobody can. */
    String ask(String question) {
        return interactive ? Terminal.ask(question) : "";
    }
}
