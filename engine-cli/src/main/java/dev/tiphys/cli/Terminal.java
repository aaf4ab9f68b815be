package dev.tiphys.cli;

import java.io.Console;

/** Whether a person sits in front of us. */
final class Terminal {
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
