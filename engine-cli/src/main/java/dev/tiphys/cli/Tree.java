package dev.tiphys.cli;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A run's nodes as a tree: what lies in what. */
final class Tree {
    /**
     * A line of the tree.
     *
     * @param text what it shows
     * @param settled whether the node and all below it have ended and nothing of it failed
     */
    record Line(String text, boolean settled) {}

    private final RunSnapshot run;
    private final Paint paint;
    private final Instant now;
    private final Map<String, List<Node>> below = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private Tree(RunSnapshot run, Paint paint, Instant now) {
        this.run = run;
        this.paint = paint;
        this.now = now;
    }

    /**
     * All nodes of a run, a line each.
     *
     * @param now until when a node that goes on has taken so long
     */
    static List<Line> lines(RunSnapshot run, Paint paint, Instant now) {
        Tree tree = new Tree(run, paint, now);
        for (Node node : run.nodes()) {
            tree.below
                    .computeIfAbsent(tree.parent(node), name -> new ArrayList<>())
                    .add(node);
        }
        for (Node top : tree.below.getOrDefault("", List.of())) {
            tree.add(top, "", "", "");
        }
        return tree.lines;
    }

    /** The run itself in one line. */
    static String summary(RunSnapshot run, Paint paint, Instant now) {
        StringBuilder text = new StringBuilder()
                .append(run.workflowName())
                .append("  ")
                .append(paint.word(run.phase()))
                .append("  ")
                .append(run.progress());
        took(run.startedAt(), run.finishedAt(), now)
                .ifPresent(time -> text.append("  ").append(paint.faint(time)));
        if (!run.message().isEmpty()) {
            text.append("  ").append(oneLine(run.message()));
        }
        return text.toString();
    }

    /** A message as part of a line. */
    static String oneLine(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ⏎ ");
    }

    /** The name of the node that this one is shown under: the longest one that its own begins with. */
    private String parent(Node node) {
        String name = node.name();
        for (int end = name.length() - 1; end > 0; end--) {
            char c = name.charAt(end);
            if (c == '.' || c == '[' || c == '(') {
                String prefix = name.substring(0, end);
                if (run.node(prefix).isPresent()) {
                    return prefix;
                }
            }
        }
        return "";
    }

    /** Adds a node and all below it; true when all of it is settled. */
    private boolean add(Node node, String indent, String branch, String deeper) {
        int at = lines.size();
        lines.add(new Line("", false));
        boolean settled = node.fulfilled() && !node.phase().isFailure();
        List<Node> children = below.getOrDefault(node.name(), List.of());
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            settled &= add(children.get(i), indent + deeper, last ? "└─" : "├─", last ? "  " : "│ ");
        }
        lines.set(at, new Line(indent + branch + text(node), settled));
        return settled;
    }

    private String text(Node node) {
        StringBuilder text =
                new StringBuilder().append(paint.sign(node.phase())).append(' ').append(node.displayName());
        took(node.startedAt(), node.finishedAt(), now)
                .ifPresent(time -> text.append("  ").append(paint.faint(time)));
        if (!node.message().isEmpty() && node.phase() != NodePhase.SUCCEEDED) {
            text.append("  ").append(oneLine(node.message()));
        }
        return text.toString();
    }

    private static Optional<String> took(Optional<Instant> from, Optional<Instant> to, Instant now) {
        return from.map(start -> Duration.between(start, to.orElse(now)))
                .filter(time -> time.toMillis() > 0)
                .map(Tree::words);
    }

    static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds >= 3600) {
            return seconds / 3600 + "h " + seconds / 60 % 60 + "m";
        }
        if (seconds >= 60) {
            return seconds / 60 + "m " + seconds % 60 + "s";
        }
        return seconds == 0 ? time.toMillis() + "ms" : String.format(Locale.ROOT, "%.1fs", time.toMillis() / 1000.0);
    }
}
