package dev.tiphys.testing.invariants;

import dev.tiphys.executor.Task;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.testing.conformance.Moment;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where phases do not follow from one another. */
final class Phases {
    private final RunSnapshot run;
    private final Set<String> daemons;
    private final List<String> wrong = new ArrayList<>();

    private Phases(RunSnapshot run, Set<String> daemons) {
        this.run = run;
        this.daemons = daemons;
    }

    static List<String> of(Played played) {
        List<String> wrong = new ArrayList<>();
        Set<String> daemons = played.lives().stream()
                .map(Life::task)
                .filter(Task::daemon)
                .map(Task::templateName)
                .collect(Collectors.toSet());
        for (Moment moment : played.moments()) {
            if (moment.run().finished()) {
                wrong.addAll(new Phases(moment.run(), daemons).check());
            }
        }
        return wrong;
    }

    private List<String> check() {
        run();
        for (Node node : run.nodes()) {
            if (node.phase() == NodePhase.SUCCEEDED) {
                succeeded(node);
            } else if (node.phase().isFailure()) {
                failed(node);
            }
        }
        return wrong;
    }

    private void run() {
        Optional<Node> root = run.node(run.workflowName());
        if (root.isEmpty()) {
            return;
        }
        NodePhase main = root.get().phase();
        boolean handlerFailed = run.node(run.workflowName() + ".onExit")
                .filter(handler -> handler.phase().isFailure())
                .isPresent();
        boolean asMain = run.phase().text().equals(main.text())
                || (main == NodePhase.SKIPPED && run.phase() == WorkflowPhase.SUCCEEDED)
                || (main == NodePhase.OMITTED && run.phase() == WorkflowPhase.SUCCEEDED);
        if (run.phase() == WorkflowPhase.SUCCEEDED && main.isFailure()) {
            wrong.add("the run succeeded although its main node is " + main);
        } else if (!asMain && !handlerFailed && run.shutdown().isEmpty() && run.phase() != WorkflowPhase.ERROR) {
            wrong.add("the run is " + run.phase() + " although its main node is " + main + " and no handler failed");
        }
    }

    /** Nothing that counts failed below what succeeded. A daemon may be ended between two attempts. */
    private void succeeded(Node node) {
        List<Node> children = mainChildren(node);
        switch (node.type()) {
            case RETRY -> {
                if (!children.isEmpty()
                        && last(children).phase().isFailure()
                        && !daemons.contains(node.templateName())) {
                    wrong.add(node.name() + " succeeded although its last attempt is "
                            + last(children).phase());
                }
            }
            case STEPS -> groups(node);
            default -> {}
        }
    }

    private void groups(Node steps) {
        run.nodes().stream()
                .filter(node -> node.type() == NodeType.STEP_GROUP
                        && node.boundaryId().equals(steps.id())
                        && node.name().matches(java.util.regex.Pattern.quote(steps.name()) + "\\[\\d+\\]"))
                .filter(node -> node.phase().isFailure())
                .forEach(
                        node -> wrong.add(steps.name() + " succeeded although " + node.name() + " is " + node.phase()));
    }

    /** A group that failed has something in it that failed and counts, or says why. */
    private void failed(Node node) {
        boolean group = !node.type().isTask()
                && node.type() != NodeType.SKIPPED
                && node.type() != NodeType.CONTAINER
                && node.type() != NodeType.SUSPEND;
        boolean stopped = node.type() == NodeType.DAG && !run.shutdown().isEmpty();
        boolean explained =
                stopped || !node.message().isEmpty() && !node.message().startsWith("child '");
        if (!group || explained) {
            return;
        }
        if (run.nodes().stream().noneMatch(other -> other.phase().isFailure() && countsFor(node, other))) {
            wrong.add(node.name() + " is " + node.phase() + ", says nothing, and nothing in it failed that counts");
        }
    }

    /** Whether a node lies in another one, and not in a handler or hook in it. */
    private boolean countsFor(Node group, Node node) {
        String name = node.name();
        if (name.length() <= group.name().length() || !name.startsWith(group.name())) {
            return false;
        }
        for (int end = group.name().length() + 1; end <= name.length(); end++) {
            if (run.node(name.substring(0, end)).filter(Phases::isAttendant).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** Attempts at a handler are marked as hooks, too. */
    private static boolean isAttendant(Node node) {
        return node.hooked() && !node.name().endsWith(")");
    }

    private List<Node> mainChildren(Node node) {
        return node.children().stream()
                .flatMap(id -> run.nodeById(id).stream())
                .filter(child -> !child.hooked())
                .filter(child -> child.name().startsWith(node.name() + "("))
                .toList();
    }

    private static Node last(List<Node> nodes) {
        return nodes.get(nodes.size() - 1);
    }
}
