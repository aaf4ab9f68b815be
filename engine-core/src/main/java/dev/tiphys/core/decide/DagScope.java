package dev.tiphys.core.decide;

import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tasks of a DAG see: the results of tasks that have ended, and what the template itself sees. */
final class DagScope implements Scope, ArtifactSource.Artifacts {
    private static final String PREFIX = "tasks.";

    private final DagExecution dag;
    private final DagTasks tasks;

    DagScope(DagExecution dag, DagTasks tasks) {
        this.dag = dag;
        this.tasks = tasks;
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (name.startsWith(PREFIX)) {
            int dot = name.indexOf('.', PREFIX.length());
            NodeResult result = dot < 0 ? null : tasks.result(name.substring(PREFIX.length(), dot));
            return result == null ? dag.scope.lookup(name) : result.lookup(name.substring(dot + 1));
        }
        return dag.scope.lookup(name);
    }

    @Override
    public @Nullable Object root(String name) {
        if (!name.equals("tasks")) {
            return dag.scope.root(name);
        }
        return new Members(this::names, task -> {
            NodeResult result = tasks.result(task);
            return result == null ? null : result.tree();
        });
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < tasks.plan().size(); i++) {
            if (tasks.hasEnded(i)) {
                names.add(tasks.plan().task(i).name());
            }
        }
        return names;
    }

    @Override
    public @Nullable Object artifact(String name) {
        if (name.startsWith(PREFIX)) {
            int dot = name.indexOf(".outputs.artifacts.", PREFIX.length());
            NodeResult result = dot < 0 ? null : tasks.result(name.substring(PREFIX.length(), dot));
            return result == null ? null : result.artifact(name.substring(dot + ".outputs.artifacts.".length()));
        }
        return CommonArtifacts.common(dag.run, dag.inputs, name);
    }

    @Override
    public ScopedExpression expression(String source) {
        return dag.scope.expression(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return dag.scope.functions();
    }
}
