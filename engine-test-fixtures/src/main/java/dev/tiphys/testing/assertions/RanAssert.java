package dev.tiphys.testing.assertions;

import dev.tiphys.graph.Node;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Assertions about when something ran. */
public final class RanAssert {
    private final RunAssert run;
    private final String name;
    private final List<Node> nodes;

    RanAssert(RunAssert run, String name, List<Node> nodes) {
        this.run = run;
        this.name = name;
        this.nodes = List.copyOf(nodes);
    }

    /** Back to the run. */
    public RunAssert and() {
        return run;
    }

    /** It began when the other had ended. */
    public RanAssert after(String other) {
        run.ran(other);
        List<Node> others = run.nodes(other);
        Optional<Instant> end = others.stream()
                .map(node -> node.finishedAt().orElse(Instant.MAX))
                .max(Comparator.naturalOrder());
        List<Node> early = nodes.stream()
                .filter(node -> begin(node).isBefore(end.orElse(Instant.MIN)))
                .toList();
        if (!early.isEmpty()) {
            RunTree tree = run.marked(early, "too early");
            others.forEach(node -> tree.mark(node.name(), "had not ended"));
            throw run.fail(tree, "expected %s to run after %s", name, other);
        }
        return this;
    }

    /** It had ended when the other began. */
    public RanAssert before(String other) {
        run.ran(other).after(name);
        return this;
    }

    /** So many nodes of that name ran; attempts count each, their retried node does not. */
    public RanAssert times(int count) {
        List<Node> single = tasks();
        if (single.size() != count) {
            throw run.fail(
                    run.marked(single, "ran"),
                    "expected %s to run %d times, but it ran %d times",
                    name,
                    count,
                    single.size());
        }
        return this;
    }

    /** Never more than so many of them ran at the same time. */
    public RanAssert atMostInParallel(int most) {
        run.parallel(tasks(), most, name);
        return this;
    }

    /** It began so long after the run. */
    public RanAssert startedAfter(Duration time) {
        Instant zero = run.run().startedAt().orElse(Instant.MIN);
        List<Node> wrong = nodes.stream()
                .filter(node -> !begin(node).equals(zero.plus(time)))
                .toList();
        if (!wrong.isEmpty()) {
            throw run.fail(
                    run.marked(wrong, "expected to begin after " + time), "expected %s to begin after %s", name, time);
        }
        return this;
    }

    private static Instant begin(Node node) {
        return node.startedAt().orElse(Instant.MIN);
    }

    /** What did the work: nodes that are tasks, attempts in place of what they are attempts of. */
    private List<Node> tasks() {
        List<Node> tasks = new ArrayList<>();
        for (Node node : run.run().nodes()) {
            boolean ours = nodes.stream().anyMatch(one -> node.name().equals(one.name()) || attemptOf(node, one));
            if (ours && node.type().isTask()) {
                tasks.add(node);
            }
        }
        return tasks.isEmpty() ? nodes : tasks;
    }

    private static boolean attemptOf(Node node, Node retried) {
        return node.retried()
                && node.name().startsWith(retried.name() + "(")
                && node.name().indexOf(')', retried.name().length())
                        == node.name().length() - 1;
    }
}
