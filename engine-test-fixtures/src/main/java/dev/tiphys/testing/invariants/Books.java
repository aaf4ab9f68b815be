package dev.tiphys.testing.invariants;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.conformance.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the node table contradicts itself. */
final class Books {
    private final RunSnapshot run;
    private final Map<String, Node> byId = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private Books(RunSnapshot run) {
        this.run = run;
    }

    static List<String> of(Played played) {
        Set<String> wrong = new LinkedHashSet<>();
        for (Moment moment : played.moments()) {
            if (moment.step() instanceof Step.Run) {
                Books books = new Books(moment.run());
                wrong.addAll(books.check());
                if (moment.run().finished()) {
                    wrong.addAll(Orphans.of(moment.run()));
                }
            }
        }
        return List.copyOf(wrong);
    }

    private List<String> check() {
        for (Node node : run.nodes()) {
            Node other = byId.put(node.id(), node);
            if (other != null) {
                wrong.add(node.name() + " and " + other.name() + " have one id: " + node.id());
            }
        }
        run.nodes().forEach(this::node);
        return wrong;
    }

    private void node(Node node) {
        for (String child : node.children()) {
            if (!byId.containsKey(child)) {
                wrong.add(node.name() + " has a child that does not exist: " + child);
            }
        }
        for (String outbound : node.outboundNodes()) {
            if (!byId.containsKey(outbound)) {
                wrong.add(node.name() + " has an outbound node that does not exist: " + outbound);
            }
        }
        if (!node.boundaryId().isEmpty()) {
            boundary(node, byId.get(node.boundaryId()));
        } else if (!isTop(node)) {
            wrong.add(node.name() + " names no node that it lies in");
        }
        if (node.progress().done() > node.progress().total()) {
            wrong.add(node.name() + " has a progress of " + node.progress());
        }
        times(node, node.startedAt(), node.finishedAt());
    }

    /** The entry node, hooks and handler of the workflow, and attempts at them. */
    private boolean isTop(Node node) {
        String rest = node.name()
                .substring(Math.min(node.name().length(), run.workflowName().length()));
        return rest.matches("(\\.onExit|\\.hooks\\.[^.(\\[]+)?(\\(\\d+\\))?");
    }

    private void boundary(Node node, @Nullable Node boundary) {
        if (boundary == null) {
            wrong.add(node.name() + " lies in a node that does not exist: " + node.boundaryId());
        } else if (!node.name().startsWith(boundary.name())) {
            wrong.add(node.name() + " says that it lies in " + boundary.name());
        } else if (boundary.phase() == NodePhase.PENDING && node.phase() == NodePhase.RUNNING) {
            wrong.add(boundary.name() + " is Pending while " + node.name() + " runs");
        }
    }

    private void times(Node node, Optional<Instant> start, Optional<Instant> end) {
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            wrong.add(node.name() + " ended before it began");
        }
    }
}
