package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the steps of a template see: the results of the groups before, and what the template itself sees. */
final class StepsScope implements Scope, ArtifactSource.Artifacts {
    private static final String PREFIX = "steps.";

    private final Run run;
    private final Scope template;
    private final @Nullable NodeInputs inputs;
    private final Map<String, NodeResult> results = new LinkedHashMap<>();

    StepsScope(Run run, Scope template, @Nullable NodeInputs inputs) {
        this.run = run;
        this.template = template;
        this.inputs = inputs;
    }

    void add(String step, NodeResult result) {
        results.put(step, result);
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (name.startsWith(PREFIX)) {
            int dot = name.indexOf('.', PREFIX.length());
            NodeResult result = dot < 0 ? null : results.get(name.substring(PREFIX.length(), dot));
            return result == null ? template.lookup(name) : result.lookup(name.substring(dot + 1));
        }
        return template.lookup(name);
    }

    @Override
    public @Nullable Object root(String name) {
        if (!name.equals("steps")) {
            return template.root(name);
        }
        if (results.isEmpty()) {
            return null;
        }
        return new Members(results::keySet, step -> {
            NodeResult result = results.get(step);
            return result == null ? null : result.tree();
        });
    }

    @Override
    public @Nullable Object artifact(String name) {
        if (name.startsWith(PREFIX)) {
            int dot = name.indexOf(".outputs.artifacts.", PREFIX.length());
            NodeResult result = dot < 0 ? null : results.get(name.substring(PREFIX.length(), dot));
            if (result == null) {
                return null;
            }
            String artifact = name.substring(dot + ".outputs.artifacts.".length());
            Object found = result.artifact(artifact);
            return found == null && result.skippedArtifact(artifact)
                    ? dev.tiphys.model.Artifact.builder().name(artifact).build()
                    : found;
        }
        return CommonArtifacts.common(run, inputs, name);
    }

    @Override
    public ScopedExpression expression(String source) {
        return template.expression(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return template.functions();
    }
}
