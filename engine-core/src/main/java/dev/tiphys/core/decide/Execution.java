package dev.tiphys.core.decide;

import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import org.jspecify.annotations.Nullable;

/** One execution of a template: what a call does once nothing keeps it from starting; of a retried one, one attempt. */
abstract class Execution {
    final Run run;
    final Call call;
    final TemplatePlan template;
    final NodeName name;
    final NodeFlags flags;
    final Locals.@Nullable Attempt attempt;
    final @Nullable NodeInputs inputs;
    final Scope scope;
    private int node;
    private @Nullable CallSetting inside;
    private String error = "";

    Execution(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        this.run = call.run();
        this.call = call;
        this.template = call.template();
        this.name = name;
        this.flags = flags;
        this.attempt = attempt;
        this.inputs = call.inputs(attempt);
        this.scope = call.templateScope(attempt, inputs);
        this.node = node;
    }

    /** @param node the node if it exists already, else -1 */
    static Execution of(Call call, NodeName name, Locals.@Nullable Attempt attempt, NodeFlags flags, int node)
            throws PlanException {
        return switch (call.template().type()) {
            case STEPS -> new StepsExecution(call, name, attempt, flags, node);
            case DAG -> DagExecution.of(call, name, attempt, flags, node);
            case SUSPEND -> new SuspendExecution(call, name, attempt, flags, node);
            case CONTAINER, CONTAINER_SET, SCRIPT, RESOURCE, DATA, HTTP, PLUGIN ->
                new TaskExecution(call, name, attempt, flags, node);
            case UNKNOWN ->
                throw new IllegalStateException("template '" + call.template().name() + "' has no type");
        };
    }

    /** The type of the node that a call of this template gets. */
    static NodeType nodeType(TemplatePlan template) {
        return template.retryStrategy() != null ? NodeType.RETRY : bodyType(template);
    }

    static NodeType bodyType(TemplatePlan template) {
        return switch (template.type()) {
            case CONTAINER, CONTAINER_SET, SCRIPT, RESOURCE, DATA -> NodeType.POD;
            case STEPS -> NodeType.STEPS;
            case DAG -> NodeType.DAG;
            case SUSPEND -> NodeType.SUSPEND;
            case HTTP -> NodeType.HTTP;
            case PLUGIN -> NodeType.PLUGIN;
            case UNKNOWN -> NodeType.SKIPPED;
        };
    }

    /** Looks after the execution: starts it, goes on with it, ends it. The node exists afterwards. */
    abstract Visit visit();

    /** Ends the work that is under way, because the node has been given an end. */
    void cancel() {}

    int node() {
        return node;
    }

    NodeRecord record() {
        return run.node(node);
    }

    String error() {
        return error;
    }

    Visit fail(String message) {
        error = message;
        return Visit.ERROR;
    }

    /** Makes the node if it does not exist yet. Returns whether it is new. */
    boolean create(NodePhase phase) {
        if (node >= 0) {
            return false;
        }
        node = run.existing(name);
        if (node >= 0) {
            return false;
        }
        node = run.create(name, call.boundary(), call.origin(), bodyType(template), phase, flags, inputs)
                .index();
        Memo.mark(call, node);
        return true;
    }

    /** What calls inside of this execution share; asked for when its node exists. */
    CallSetting inside() {
        CallSetting known = inside;
        if (known == null) {
            known = new CallSetting(
                    run,
                    node,
                    template.base(),
                    NodeFlags.inside(call.flags().partOfExitHandler()),
                    call.depth() + 1,
                    call.isHandler(),
                    call);
            inside = known;
        }
        return known;
    }
}
