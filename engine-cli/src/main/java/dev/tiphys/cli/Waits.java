package dev.tiphys.cli;

import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Template;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells whether a run can go on only when somebody says so. */
final class Waits {
    private final Workflow workflow;
    private final List<Manifest> objects;

    Waits(Workflow workflow, List<Manifest> objects) {
        this.workflow = workflow;
        this.objects = objects;
    }

    /** The names of those that wait for somebody; none while anything else may still happen. */
    List<String> forSomebody(RunSnapshot run) {
        List<String> waiting = new ArrayList<>();
        if (run.finished()) {
            return waiting;
        }
        if (run.suspended()) {
            waiting.add(run.workflowName());
        }
        for (Node node : run.nodes()) {
            boolean open = node.phase() == NodePhase.RUNNING || node.phase() == NodePhase.PENDING;
            if (open && node.type() == NodeType.SUSPEND) {
                if (endsByItself(node)) {
                    return List.of();
                }
                waiting.add(node.name());
            } else if (open && (isActive(node) || backsOff(run, node))) {
                return List.of();
            }
        }
        return waiting;
    }

    private static boolean isActive(Node node) {
        return node.type().isTask() && !node.daemoned() && node.waitingForLock().isEmpty();
    }

    /** Between two attempts no child is open. */
    private static boolean backsOff(RunSnapshot run, Node node) {
        return node.type() == NodeType.RETRY
                && node.children().stream()
                        .map(run::nodeById)
                        .flatMap(Optional::stream)
                        .allMatch(Node::fulfilled);
    }

    private boolean endsByItself(Node gate) {
        return template(gate)
                .map(Template::suspend)
                .map(suspend -> suspend.duration() != null)
                .orElse(false);
    }

    private Optional<Template> template(Node node) {
        Optional<TemplateUse> elsewhere = node.templateRef();
        if (elsewhere.isEmpty()) {
            Optional<Template> own = workflow.spec().template(node.templateName());
            return own.isPresent() ? own : anywhere(node.templateName());
        }
        return objects.stream()
                .filter(object ->
                        Objects.equals(object.metadata().name(), elsewhere.get().name()))
                .flatMap(object -> object.workflowSpec().stream())
                .flatMap((WorkflowSpec spec) -> spec.template(elsewhere.get().template()).stream())
                .findFirst();
    }

    /** Of a workflowTemplateRef, or of the object that a template elsewhere comes from. */
    private Optional<Template> anywhere(String name) {
        return objects.stream()
                .flatMap(object -> object.workflowSpec().stream())
                .flatMap((WorkflowSpec spec) -> spec.template(name).stream())
                .findFirst();
    }
}
