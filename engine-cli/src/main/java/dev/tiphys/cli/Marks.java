package dev.tiphys.cli;

import dev.tiphys.graph.NodePhase;

/** A sign for each phase. */
final class Marks {
    private static final boolean COLOURED = Terminal.interactive() && System.getenv("NO_COLOR") == null;

    private Marks() {}

    static String of(NodePhase phase) {
        return switch (phase) {
            case PENDING -> colour("◷", 33);
            case RUNNING -> colour("●", 36);
            case SUCCEEDED -> colour("✔", 32);
            case SKIPPED, OMITTED -> colour("○", 90);
            case FAILED -> colour("✖", 31);
            case ERROR -> colour("⚠", 31);
        };
    }

    private static String colour(String text, int code) {
        return COLOURED ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
