package dev.tiphys.testing.assertions;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a run. Nodes are named by their full name ({@code wf[0].build(1:x)}), by what a step or task is called
 * ({@code build}), or by the template; a failing assertion prints the tree with what differs marked.
 */
public final class RunAssert extends AbstractAssert<RunAssert, RunSnapshot> {
    /** See {@link dev.tiphys.testing.WorkflowAssertions#assertThat(RunSnapshot)}. */
    public RunAssert(RunSnapshot run) {
        super(run, RunAssert.class);
    }

    /** It has ended well. */
    public RunAssert hasSucceeded() {
        return hasPhase(WorkflowPhase.SUCCEEDED);
    }

    /** It has ended because work failed. */
    public RunAssert hasFailed() {
        return hasPhase(WorkflowPhase.FAILED);
    }

    /** It has ended because something around the work went wrong. */
    public RunAssert hasErrored() {
        return hasPhase(WorkflowPhase.ERROR);
    }

    /** It has that phase. */
    public RunAssert hasPhase(WorkflowPhase phase) {
        if (actual.phase() != phase) {
            RunTree tree = tree();
            actual.nodes().stream()
                    .filter(node -> node.phase().isFailure() && node.type().isTask())
                    .forEach(node -> tree.mark(node.name(), "this"));
            throw fail(tree, "expected the run to be %s, but it is %s", phase.text(), actual.phase());
        }
        return this;
    }

    /** It has not ended. */
    public RunAssert isNotFinished() {
        if (actual.finished()) {
            throw fail(tree(), "expected the run to go on, but it is %s", actual.phase());
        }
        return this;
    }

    /** It waits for its user: it is suspended, or a suspend node waits. */
    public RunAssert waitsForItsUser() {
        boolean waits = actual.suspended() || any(node -> node.type() == NodeType.SUSPEND && running(node));
        if (actual.finished() || !waits) {
            throw fail(tree(), "expected the run to wait for its user");
        }
        return this;
    }

    /** It has exactly that message. */
    public RunAssert hasMessage(String message) {
        if (!actual.message().equals(message)) {
            throw fail(tree(), "expected the run's message to be \"%s\"", message);
        }
        return this;
    }

    /** Its message holds that text. */
    public RunAssert hasMessageContaining(String text) {
        if (!actual.message().contains(text)) {
            throw fail(tree(), "expected the run's message to hold \"%s\"", text);
        }
        return this;
    }

    /** The node of that name; goes on with assertions about it. */
    public NodeAssert node(String name) {
        List<Node> nodes = nodes(name);
        if (nodes.isEmpty()) {
            throw fail(tree(), "expected a node %s", name);
        }
        if (nodes.size() > 1) {
            RunTree tree = tree();
            nodes.forEach(node -> tree.mark(node.name(), "this?"));
            throw fail(tree, "%d nodes are called %s: name one in full", nodes.size(), name);
        }
        return new NodeAssert(this, nodes.get(0));
    }

    /** There is no such node. */
    public RunAssert hasNoNode(String name) {
        if (!nodes(name).isEmpty()) {
            throw fail(marked(nodes(name), "unexpected"), "expected no node %s", name);
        }
        return this;
    }

    /** Something of that name ran; goes on with assertions about when. */
    public RanAssert ran(String name) {
        List<Node> ran = started(name);
        if (ran.isEmpty()) {
            throw fail(marked(nodes(name), "did not run"), "expected %s to have run", name);
        }
        return new RanAssert(this, name, ran);
    }

    /** Nothing of that name ran. */
    public RunAssert didNotRun(String name) {
        List<Node> ran = started(name);
        if (!ran.isEmpty()) {
            throw fail(marked(ran, "ran"), "expected %s not to run", name);
        }
        return this;
    }

    /** These ran, each after the one before it had ended. */
    public RunAssert ranInOrder(String... names) {
        for (int i = 0; i < names.length; i++) {
            RanAssert ran = ran(names[i]);
            if (i > 0) {
                ran.after(names[i - 1]);
            }
        }
        return this;
    }

    /** Never more than so many tasks ran at the same time. */
    public RunAssert ranAtMostInParallel(int most) {
        List<Node> tasks = actual.nodes().stream()
                .filter(node -> node.type().isTask() && happened(node))
                .toList();
        parallel(tasks, most, "the run");
        return this;
    }

    /** It has a global output parameter of that value. */
    public RunAssert hasOutput(String name, String value) {
        String given = actual.outputs()
                .flatMap(outputs -> outputs.parameter(name))
                .map(Parameter::value)
                .orElse(null);
        if (!Objects.equals(given, value)) {
            throw fail(tree(), "expected the run's output %s to be \"%s\", but it is %s", name, value, quoted(given));
        }
        return this;
    }

    /** From its beginning to its end it took so long. */
    public RunAssert took(Duration time) {
        Instant begin = actual.startedAt().orElse(null);
        Instant end = actual.finishedAt().orElse(null);
        if (begin == null || end == null) {
            throw fail(tree(), "expected the run to have taken %s, but it has not ended", time);
        }
        if (!Duration.between(begin, end).equals(time)) {
            throw fail(tree(), "expected the run to have taken %s, but it took %s", time, Duration.between(begin, end));
        }
        return this;
    }

    /** That departure from Argo took effect in it. */
    public RunAssert departedBy(String code) {
        if (!actual.departures().contains(code)) {
            throw fail(tree(), "expected the departure %s, but there were %s", code, actual.departures());
        }
        return this;
    }

    /**
     * Its tree is the one in the file; see {@link RunTree}. With the system property {@code tiphys.update=true} the file
     * is written instead.
     */
    public RunAssert hasTree(Path file) {
        GoldenTree.check(this, tree().toString(), file);
        return this;
    }

    /** All nodes of that full name, or else of that display name, or else of that template. */
    List<Node> nodes(String name) {
        return actual.node(name).map(List::of).orElseGet(() -> {
            List<Node> shown = select(node -> node.displayName().equals(name));
            return shown.isEmpty() ? select(node -> node.templateName().equals(name)) : shown;
        });
    }

    private List<Node> select(Predicate<Node> which) {
        return actual.nodes().stream().filter(which).toList();
    }

    private boolean any(Predicate<Node> which) {
        return actual.nodes().stream().anyMatch(which);
    }

    private static boolean running(Node node) {
        return node.phase() == NodePhase.RUNNING;
    }

    private List<Node> started(String name) {
        return nodes(name).stream().filter(RunAssert::happened).toList();
    }

    private static boolean happened(Node node) {
        return node.type() != NodeType.SKIPPED
                && node.phase() != NodePhase.SKIPPED
                && node.phase() != NodePhase.OMITTED
                && node.phase() != NodePhase.PENDING;
    }

    void parallel(List<Node> tasks, int most, String what) {
        for (Node task : tasks) {
            Instant begin = task.startedAt().orElse(null);
            if (begin == null) {
                continue;
            }
            List<Node> same =
                    tasks.stream().filter(other -> covers(other, begin)).toList();
            if (same.size() > most) {
                throw fail(
                        marked(same, "at the same time"),
                        "expected at most %d tasks of %s at the same time, but there were %d",
                        most,
                        what,
                        same.size());
            }
        }
    }

    private static boolean covers(Node node, Instant time) {
        boolean begun = node.startedAt().filter(start -> !start.isAfter(time)).isPresent();
        return begun && node.finishedAt().filter(end -> !end.isAfter(time)).isEmpty();
    }

    RunTree tree() {
        return RunTree.of(actual);
    }

    RunTree marked(List<Node> nodes, String remark) {
        RunTree tree = tree();
        List<Node> all = new ArrayList<>(nodes);
        all.forEach(node -> tree.mark(node.name(), remark));
        return tree;
    }

    RunSnapshot run() {
        return actual;
    }

    @Override
    protected AssertionError failure(String message, Object... arguments) {
        return super.failure(message, arguments);
    }

    @SuppressWarnings("AnnotateFormatMethod") // would need Error Prone's annotations at run time
    AssertionError fail(RunTree tree, String message, Object... arguments) {
        return failure("%s%n%s", String.format(message, arguments), tree);
    }

    static String quoted(@Nullable String text) {
        return text == null ? "nothing" : '"' + text + '"';
    }
}
