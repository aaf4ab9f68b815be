package dev.tiphys.core.decide;

import dev.tiphys.core.lint.SubmitValidation;
import dev.tiphys.core.lint.TemplateLookup;
import dev.tiphys.core.plan.CompiledWorkflow;
import dev.tiphys.core.plan.Merge;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import dev.tiphys.model.WorkflowTemplate;
import dev.tiphys.model.WorkflowTemplateRef;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workflow that was found to be good for submission with these arguments, as long as the objects that it refers to
 * are those that were there then.
 */
final class Prepared {
    private final Workflow workflow;
    private final Arguments arguments;
    private final Seen seen;
    private final CompiledWorkflow compiled;

    private Prepared(Workflow workflow, Arguments arguments, Seen seen, CompiledWorkflow compiled) {
        this.workflow = workflow;
        this.arguments = arguments;
        this.seen = seen;
        this.compiled = compiled;
    }

    static Prepared of(
            Workflow workflow, Arguments arguments, Surroundings surroundings, TemplateReferencing referencing) {
        Seen seen = validate(workflow, arguments, surroundings, referencing);
        return new Prepared(workflow, arguments, seen, new CompiledWorkflow(effective(workflow, surroundings)));
    }

    /** The same for other arguments. */
    Prepared with(Arguments others, Surroundings surroundings, TemplateReferencing referencing) {
        return new Prepared(workflow, others, validate(workflow, others, surroundings, referencing), compiled);
    }

    boolean isFor(Arguments others) {
        return arguments.equals(others);
    }

    boolean isUpToDate(Surroundings surroundings) {
        String namespace = namespace(workflow);
        return seen.isUpToDate(namespace, surroundings)
                && compiled.isUpToDate(
                        name -> surroundings.workflowTemplate(namespace, name), surroundings::clusterWorkflowTemplate);
    }

    CompiledWorkflow compiled() {
        return compiled;
    }

    static String namespace(Workflow workflow) {
        String namespace = workflow.metadata().namespace();
        return namespace == null || namespace.isEmpty() ? "default" : namespace;
    }

    private static Seen validate(
            Workflow workflow, Arguments arguments, Surroundings surroundings, TemplateReferencing referencing) {
        Seen seen = new Seen(namespace(workflow), surroundings);
        SubmitValidation.check(workflow, arguments, seen, referencing).orThrow();
        return seen.finished();
    }

    /** The workflow's spec over that of the object it refers to. */
    private static WorkflowSpec effective(Workflow workflow, Surroundings surroundings) {
        WorkflowTemplateRef ref = workflow.spec().workflowTemplateRef();
        String name = ref == null ? null : ref.name();
        if (ref == null || name == null) {
            return workflow.spec();
        }
        Optional<WorkflowSpec> below = ref.clusterScope()
                ? surroundings.clusterWorkflowTemplate(name).map(ClusterWorkflowTemplate::spec)
                : surroundings.workflowTemplate(namespace(workflow), name).map(WorkflowTemplate::spec);
        return below.map(found -> Merge.specs(workflow.spec(), found)).orElse(workflow.spec());
    }

    /** The objects that a validation asked for. */
    private static final class Seen implements TemplateLookup {
        private final String namespace;
        private @Nullable Surroundings surroundings;
        private final Map<String, @Nullable WorkflowTemplate> templates = new LinkedHashMap<>();
        private final Map<String, @Nullable ClusterWorkflowTemplate> clusterTemplates = new LinkedHashMap<>();

        Seen(String namespace, Surroundings surroundings) {
            this.namespace = namespace;
            this.surroundings = surroundings;
        }

        /** From now on it only remembers. */
        Seen finished() {
            surroundings = null;
            return this;
        }

        @Override
        public Optional<WorkflowTemplate> workflowTemplate(String name) {
            Optional<WorkflowTemplate> found =
                    surroundings == null ? Optional.empty() : surroundings.workflowTemplate(namespace, name);
            templates.put(name, found.orElse(null));
            return found;
        }

        @Override
        public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
            Optional<ClusterWorkflowTemplate> found =
                    surroundings == null ? Optional.empty() : surroundings.clusterWorkflowTemplate(name);
            clusterTemplates.put(name, found.orElse(null));
            return found;
        }

        @SuppressWarnings("ReferenceEquality") // the very objects
        boolean isUpToDate(String namespaceNow, Surroundings now) {
            for (Map.Entry<String, @Nullable WorkflowTemplate> entry : templates.entrySet()) {
                if (now.workflowTemplate(namespaceNow, entry.getKey()).orElse(null) != entry.getValue()) {
                    return false;
                }
            }
            for (Map.Entry<String, @Nullable ClusterWorkflowTemplate> entry : clusterTemplates.entrySet()) {
                if (now.clusterWorkflowTemplate(entry.getKey()).orElse(null) != entry.getValue()) {
                    return false;
                }
            }
            return true;
        }
    }
}
