package dev.tiphys.cli;

import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.WorkflowPhase;

/**
 * A sign for each phase, in colour where somebody sees it.
 *
 * @param coloured whether there are colours
 */
record Paint(boolean coloured) {
    private static final int RED = 31;
    private static final int GREEN = 32;
    private static final int YELLOW = 33;
    private static final int CYAN = 36;
    private static final int GREY = 90;

    String sign(NodePhase phase) {
        return switch (phase) {
            case PENDING -> colour("◷", YELLOW);
            case RUNNING -> colour("●", CYAN);
            case SUCCEEDED -> colour("✔", GREEN);
            case SKIPPED, OMITTED -> colour("○", GREY);
            case FAILED -> colour("✖", RED);
            case ERROR -> colour("⚠", RED);
        };
    }

    String word(WorkflowPhase phase) {
        return switch (phase) {
            case UNKNOWN -> colour("Pending", YELLOW);
            case PENDING -> colour(phase.text(), YELLOW);
            case RUNNING -> colour(phase.text(), CYAN);
            case SUCCEEDED -> colour(phase.text(), GREEN);
            case FAILED, ERROR -> colour(phase.text(), RED);
        };
    }

    /** What is less important. */
    String faint(String text) {
        return colour(text, GREY);
    }

    private String colour(String text, int code) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
