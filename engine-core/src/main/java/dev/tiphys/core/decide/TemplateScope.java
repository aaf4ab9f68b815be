package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.template.Scope;
import dev.tiphys.core.template.ScopedExpression;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a template sees by itself: its inputs, the paths of its inputs and outputs, its call, the workflow. */
final class TemplateScope implements Scope {
    private final Run run;
    private final TemplatePlan template;
    private final @Nullable NodeInputs inputs;
    private final Locals locals;

    TemplateScope(Run run, TemplatePlan template, @Nullable NodeInputs inputs, Locals locals) {
        this.run = run;
        this.template = template;
        this.inputs = inputs;
        this.locals = locals;
    }

    @Override
    public @Nullable Object lookup(String name) {
        if (name.startsWith("inputs.")) {
            return input(name.substring("inputs.".length()));
        }
        if (name.startsWith("workflow.")) {
            return run.globals.lookup(name);
        }
        if (name.startsWith("outputs.")) {
            return outputPath(name.substring("outputs.".length()));
        }
        return locals.lookup(name);
    }

    private @Nullable Object input(String rest) {
        if (rest.startsWith("parameters.")) {
            return inputs == null ? null : inputs.value(rest.substring("parameters.".length()));
        }
        if (rest.equals("parameters")) {
            return parametersJson();
        }
        if (rest.startsWith("artifacts.") && rest.endsWith(".path")) {
            String name = rest.substring("artifacts.".length(), rest.length() - ".path".length());
            return path(template.template().inputs().artifact(name).orElse(null));
        }
        return null;
    }

    private @Nullable Object outputPath(String rest) {
        if (rest.startsWith("artifacts.") && rest.endsWith(".path")) {
            String name = rest.substring("artifacts.".length(), rest.length() - ".path".length());
            return path(template.template().outputs().artifact(name).orElse(null));
        }
        if (rest.startsWith("parameters.") && rest.endsWith(".path")) {
            String name = rest.substring("parameters.".length(), rest.length() - ".path".length());
            Parameter parameter = template.template().outputs().parameter(name).orElse(null);
            return parameter == null || parameter.valueFrom() == null
                    ? null
                    : parameter.valueFrom().path();
        }
        return null;
    }

    private static @Nullable String path(@Nullable Artifact artifact) {
        return artifact == null ? null : artifact.path();
    }

    private String parametersJson() {
        List<@Nullable Object> list = new ArrayList<>();
        if (inputs != null) {
            for (int i = 0; i < inputs.declared().size(); i++) {
                Parameter declared = inputs.declared().get(i);
                Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                entry.put("name", declared.name());
                if (declared.defaultValue() != null) {
                    entry.put("default", declared.defaultValue());
                }
                if (inputs.value(i) != null) {
                    entry.put("value", inputs.value(i));
                }
                list.add(entry);
            }
        }
        return GoJson.marshal(list);
    }

    @Override
    public @Nullable Object root(String name) {
        return switch (name) {
            case "inputs" -> inputsTree();
            case "workflow" -> run.globals.root(name);
            default -> locals.root(name);
        };
    }

    private @Nullable Object inputsTree() {
        if (inputs == null) {
            return null;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < inputs.declared().size(); i++) {
            if (inputs.value(i) != null) {
                parameters.put(inputs.declared().get(i).name(), inputs.value(i));
            }
        }
        if (!parameters.isEmpty()) {
            all.put("parameters", parameters);
        }
        Map<String, @Nullable Object> artifacts = new LinkedHashMap<>();
        inputs.artifacts().forEach(artifact -> artifacts.put(artifact.name(), new ArtifactValue(artifact)));
        if (!artifacts.isEmpty()) {
            all.put("artifacts", artifacts);
        }
        return all.isEmpty() ? null : all;
    }

    @Override
    public ScopedExpression expression(String source) {
        return run.globals.expression(source);
    }

    @Override
    public Map<String, ? extends Object> functions() {
        return run.globals.functions();
    }
}
