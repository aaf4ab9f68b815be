package dev.tiphys.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whether a person sits in front of us. */
final class Terminal {
    private static final int ROWS = 24;

    private Terminal() {}

    /** JDK 22 made {@code System.console()} never null and added {@code Console.isTerminal()}; both are heeded. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean interactive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    /** How many lines the terminal has; 24 where it does not say. */
    static int rows() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectErrorStream(true)
                    .start();
            stty.getOutputStream().close();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).split(" ", -1);
            int rows = Integer.parseInt(size[0].trim());
            return rows > 0 ? rows : ROWS;
        } catch (IOException | NumberFormatException e) {
            return ROWS;
        }
    }

    /** What the person answers; nothing where nobody can. */
    @SuppressWarnings("SystemConsoleNull")
    static String ask(String question) {
        Console console = System.console();
        if (console == null || !interactive()) {
            return "";
        }
        String answer = console.readLine("%s", question);
        return answer == null ? "" : answer;
    }
}
