package dev.tiphys.core.retry;

import dev.tiphys.core.plan.CallPlan;
import dev.tiphys.core.plan.DagPlan;
import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.LifecycleHook;
import dev.tiphys.model.WorkflowSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which call of which template made a node. Found from the top down, when asked for. */
final class CallSites {
    private final NodeTree tree;
    private final TemplateLibrary library;
    private final WorkflowSpec spec;
    private Scope globals;
    private final Map<Integer, TemplatePlan> templates = new HashMap<>();
    private final Map<Integer, Dag> dags = new HashMap<>();

    CallSites(NodeTree tree, TemplateLibrary library, WorkflowSpec spec, Scope globals) {
        this.tree = tree;
        this.globals = globals;
        this.library = library;
        this.spec = spec;
        tree.tasks(this::tasks);
    }

    /** From here on the workflow's variables, which change, are not read. */
    void seal() {
        globals = Scope.EMPTY;
    }

    /** What comes directly before a node; null if that cannot be told. */
    int @Nullable [] before(int node) {
        int above = tree.isHook(node) ? -1 : tree.above(node);
        if (above < 0) {
            return new int[0];
        }
        return switch (tree.type(above)) {
            case STEPS -> {
                int number = number(node);
                int previous = number == 0 ? -1 : tree.named(NodeName.of(above, "[" + (number - 1) + "]"));
                yield previous < 0 ? new int[0] : new int[] {previous};
            }
            case DAG -> {
                Dag dag = dag(above);
                int task = dag == null ? -1 : dag.task(tree.get(node));
                yield dag == null || task < 0
                        ? null
                        : Arrays.stream(dag.plan.dependencies(task))
                                .map(dag::node)
                                .filter(other -> other >= 0)
                                .toArray();
            }
            default -> new int[0];
        };
    }

    /** A DAG with the nodes of its tasks. */
    static final class Dag {
        private final NodeTree tree;
        private final DagPlan plan;
        private final int dag;

        Dag(NodeTree tree, DagPlan plan, int dag) {
            this.tree = tree;
            this.plan = plan;
            this.dag = dag;
        }

        DagPlan plan() {
            return plan;
        }

        /** The node of a task; -1 if it was never reached. */
        int node(int task) {
            return tree.named(NodeName.of(dag, plan.stem(task)));
        }

        /** The task of a node; -1 if there is none. */
        int task(NodeRecord node) {
            return plan.position(node.stem().substring(1));
        }

        private int[] nodes() {
            return IntStream.range(0, plan.size())
                    .map(this::node)
                    .filter(node -> node >= 0)
                    .distinct()
                    .toArray();
        }
    }

    /** The nodes of a DAG's tasks; null if its template cannot be found any more. */
    int @Nullable [] tasks(int node) {
        Dag dag = dag(node);
        return dag == null ? null : dag.nodes();
    }

    /** The tasks of a DAG node; null if its template cannot be found any more. */
    @Nullable
    Dag dag(int node) {
        Dag known = dags.get(node);
        if (known != null) {
            return known;
        }
        TemplatePlan template = template(node);
        DagPlan plan = template == null ? null : plan(node, template);
        if (plan == null) {
            return null;
        }
        Dag dag = new Dag(tree, plan, node);
        dags.put(node, dag);
        return dag;
    }

    /** The template that the node is an execution of; null if it cannot be found any more. */
    @Nullable
    TemplatePlan template(int node) {
        TemplatePlan known = templates.get(node);
        if (known == null) {
            known = find(called(node));
            if (known != null) {
                templates.put(node, known);
            }
        }
        return known;
    }

    private @Nullable TemplatePlan find(int node) {
        CallPlan call = call(node);
        if (call == null) {
            return null;
        }
        NodeRecord record = tree.get(node);
        TemplatePlan above = record.base() < 0 || isTop(node) ? null : template(composite(node));
        try {
            TemplateUse use = record.origin.templateRef();
            if (use != null) {
                return library.referred(use);
            }
            return library.resolve(above == null ? library.local() : above.base(), call, Scope.EMPTY);
        } catch (PlanException e) {
            return null;
        }
    }

    /** The node that stands for the call: of an attempt, its Retry node. */
    private int called(int node) {
        return tree.isAttempt(node) ? tree.inside(node) : node;
    }

    private boolean isTop(int node) {
        return tree.above(node) < 0;
    }

    /** The steps or dag node that a node lies in. */
    private int composite(int node) {
        int above = tree.above(node);
        return switch (tree.type(above)) {
            case STEP_GROUP, TASK_GROUP -> tree.above(above);
            default -> above;
        };
    }

    /** The call of a step, a task, an item, a hook or an entry point; null if it cannot be found any more. */
    @Nullable
    CallPlan call(int anyNode) {
        int node = called(anyNode);
        NodeRecord record = tree.get(node);
        if (tree.isHook(node)) {
            return record.base() < 0 ? null : hook(record);
        }
        if (record.base() < 0) {
            return CallPlan.of(record.stem(), new LifecycleHook(spec.entrypoint(), null, spec.arguments(), null));
        }
        int above = tree.above(node);
        return switch (tree.type(above)) {
            case STEP_GROUP -> step(above, record.stem());
            case TASK_GROUP -> task(tree.above(above), record.stem());
            case DAG -> task(above, record.stem());
            default -> null;
        };
    }

    private @Nullable CallPlan step(int group, String stem) {
        TemplatePlan template = template(tree.above(group));
        int number = number(group);
        if (template == null || number >= template.steps().size()) {
            return null;
        }
        for (CallPlan call : template.steps().get(number)) {
            if (call.stem().equals(stem)) {
                return call;
            }
        }
        return null;
    }

    private @Nullable CallPlan task(int node, String stem) {
        Dag dag = dag(node);
        int task = dag == null ? -1 : dag.plan.position(stem.substring(1));
        return dag == null || task < 0 ? null : dag.plan.call(task);
    }

    private @Nullable DagPlan plan(int node, TemplatePlan template) {
        try {
            return template.dag(new Known(tree.get(node).inputs, globals));
        } catch (PlanException e) {
            return null;
        }
    }

    /** What is still known of a node's scope: its inputs, and the workflow. */
    private record Known(@Nullable NodeInputs inputs, Scope globals) implements Scope {
        @Override
        public @Nullable Object lookup(String name) {
            String prefix = "inputs.parameters.";
            return inputs != null && name.startsWith(prefix)
                    ? inputs.value(name.substring(prefix.length()))
                    : globals.lookup(name);
        }

        @Override
        public @Nullable Object root(String name) {
            return globals.root(name);
        }
    }

    private @Nullable CallPlan hook(NodeRecord record) {
        if (tree.above(record.index()) < 0) {
            for (Map.Entry<String, LifecycleHook> entry : spec.hooks().entrySet()) {
                HookPlan plan = HookPlan.of(entry.getKey(), entry.getValue());
                if (plan.call().stem().equals(record.stem())) {
                    return plan.call();
                }
            }
            return null;
        }
        CallPlan attended = call(record.base());
        if (attended == null) {
            return null;
        }
        HookPlan exit = attended.exit();
        if (exit != null && exit.call().stem().equals(record.stem())) {
            return exit.call();
        }
        List<HookPlan> hooks = attended.hooks();
        for (HookPlan plan : hooks) {
            if (plan.call().stem().equals(record.stem())) {
                return plan.call();
            }
        }
        return null;
    }

    /** The position of a step group among its kind, or of an attempt. */
    int number(int node) {
        String stem = tree.get(node).stem();
        return Integer.parseInt(stem.substring(1, stem.length() - 1));
    }
}
