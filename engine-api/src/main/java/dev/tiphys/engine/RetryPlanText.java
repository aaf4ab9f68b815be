package dev.tiphys.engine;

import dev.tiphys.engine.RetryPlan.Action;
import dev.tiphys.engine.RetryPlan.Entry;
import java.util.ArrayList;
import java.util.List;

/** A retry plan for people: a line for each node, indented as the nodes lie in each other. */
final class RetryPlanText {
    /** So many nodes in a row that are kept, and have nothing else in them, are shown one by one. */
    private static final int SHOWN = 4;

    private final StringBuilder text = new StringBuilder();
    private final List<String> above = new ArrayList<>();
    private final List<Entry> kept = new ArrayList<>();

    private RetryPlanText() {}

    static String of(RetryPlan plan) {
        RetryPlanText tree = new RetryPlanText();
        List<Entry> entries = plan.entries();
        boolean[] changes = new boolean[entries.size()];
        for (int i = entries.size() - 1, depth = -1; i >= 0; i--) {
            Entry entry = entries.get(i);
            changes[i] = entry.action() != Action.KEEP || depth > entry.depth();
            depth = changes[i] ? entry.depth() : Math.min(depth, entry.depth());
        }
        for (int i = 0; i < changes.length; i++) {
            tree.add(entries.get(i), changes[i]);
        }
        tree.flush();
        return tree.text.toString();
    }

    private void add(Entry entry, boolean changes) {
        if (changes || !kept.isEmpty() && entry.depth() < kept.get(0).depth()) {
            flush();
        }
        if (changes) {
            line(entry);
        } else {
            kept.add(entry);
        }
        while (above.size() > entry.depth()) {
            above.remove(above.size() - 1);
        }
        above.add(entry.node());
    }

    private void flush() {
        List<Entry> row = new ArrayList<>(kept);
        kept.clear();
        if (row.size() <= SHOWN) {
            row.forEach(this::line);
        } else {
            Entry first = row.get(0);
            indent(first.depth()).append("… ").append(row.size()).append(" nodes are kept\n");
        }
    }

    private void line(Entry entry) {
        indent(entry.depth())
                .append(label(entry))
                .append(": ")
                .append(word(entry))
                .append(", because ")
                .append(entry.reason())
                .append('\n');
    }

    private StringBuilder indent(int depth) {
        return text.append("  ".repeat(depth));
    }

    private String label(Entry entry) {
        String parent = entry.depth() == 0 || entry.depth() > above.size() ? "" : above.get(entry.depth() - 1);
        String name = entry.node();
        if (parent.isEmpty() || !name.startsWith(parent) || name.length() == parent.length()) {
            return name;
        }
        String rest = name.substring(parent.length());
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }

    private static String word(Entry entry) {
        return switch (entry.action()) {
            case KEEP -> "kept";
            case RESET -> entry.runsTask() ? "runs again" : "goes on";
            case REMOVE -> entry.runsTask() ? "runs again" : "decided anew";
        };
    }
}
