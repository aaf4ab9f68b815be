package dev.tiphys.testing.assertions;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run as a tree of text, one node a line, for people and for comparison with a file. Times are seconds since the run
 * began.
 */
public final class RunTree {
    private static final String ROOT = "";

    private final RunSnapshot run;
    private final Map<String, String> marks = new LinkedHashMap<>();

    private RunTree(RunSnapshot run) {
        this.run = run;
    }

    /** The tree of a run. */
    public static RunTree of(RunSnapshot run) {
        return new RunTree(run);
    }

    /** The same with a remark at a node. */
    public RunTree mark(String node, String remark) {
        marks.merge(node, remark, (one, two) -> one + "; " + two);
        return this;
    }

    @Override
    public String toString() {
        Map<String, List<Node>> below = new LinkedHashMap<>();
        Map<String, Node> byName = new LinkedHashMap<>();
        run.nodes().forEach(node -> byName.put(node.name(), node));
        run.nodes()
                .forEach(node -> below.computeIfAbsent(parent(node.name(), byName), name -> new ArrayList<>())
                        .add(node));
        StringBuilder text = new StringBuilder();
        text.append(run.workflowName())
                .append(": ")
                .append(
                        run.phase().text().isEmpty()
                                ? "not started"
                                : run.phase().text());
        if (!run.message().isEmpty()) {
            text.append(": ").append(run.message());
        }
        text.append('\n');
        print(text, below, ROOT, "");
        marks.forEach((name, remark) -> {
            if (!byName.containsKey(name)) {
                text.append(">>> ").append(name).append(": ").append(remark).append('\n');
            }
        });
        return text.toString();
    }

    /** The longest name of another node that this one's name begins with. */
    private static String parent(String name, Map<String, Node> nodes) {
        for (int end = name.length() - 1; end > 0; end--) {
            char c = name.charAt(end);
            if ((c == '.' || c == '[' || c == '(') && nodes.containsKey(name.substring(0, end))) {
                return name.substring(0, end);
            }
        }
        return ROOT;
    }

    private void print(StringBuilder text, Map<String, List<Node>> below, String parent, String indent) {
        List<Node> nodes = below.getOrDefault(parent, List.of());
        for (int i = 0; i < nodes.size(); i++) {
            boolean last = i == nodes.size() - 1;
            Node node = nodes.get(i);
            text.append(indent).append(last ? "└─" : "├─").append(line(node)).append('\n');
            print(text, below, node.name(), indent + (last ? "  " : "│ "));
        }
    }

    private String line(Node node) {
        StringBuilder line = new StringBuilder();
        line.append(sign(node.phase())).append(' ').append(node.displayName());
        line.append("  ").append(node.phase().text());
        if (!node.templateName().isEmpty() && !node.templateName().equals(node.displayName())) {
            line.append("  ").append(node.templateName());
        }
        node.startedAt().ifPresent(start -> line.append("  ").append(times(start, node.finishedAt())));
        if (!node.message().isEmpty()) {
            line.append("  ").append(node.message().replace("\n", "\\n"));
        }
        String inputs = node.inputs()
                .map(in -> in.parameters().stream()
                        .map(parameter -> parameter.name() + "=" + parameter.value())
                        .collect(Collectors.joining(" ")))
                .orElse("");
        if (!inputs.isEmpty()) {
            line.append("  {").append(inputs.replace("\n", "\\n")).append('}');
        }
        String remark = marks.get(node.name());
        if (remark != null) {
            line.append("   <<< ").append(remark);
        }
        return line.toString();
    }

    private String times(Instant start, Optional<Instant> end) {
        Instant zero = run.startedAt().orElse(start);
        return seconds(zero, start) + "-" + end.map(time -> seconds(zero, time)).orElse("");
    }

    private static String seconds(Instant zero, Instant time) {
        return Duration.between(zero, time).toSeconds() + "s";
    }

    private static String sign(NodePhase phase) {
        return switch (phase) {
            case SUCCEEDED -> "✔";
            case FAILED -> "✖";
            case ERROR -> "⚠";
            case RUNNING -> "●";
            case PENDING -> "◷";
            case SKIPPED, OMITTED -> "○";
        };
    }
}
