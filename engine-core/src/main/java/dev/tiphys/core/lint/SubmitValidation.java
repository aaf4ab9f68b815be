package dev.tiphys.core.lint;

import dev.tiphys.core.lint.walk.Library;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.core.lint.walk.ObjectWalk;
import dev.tiphys.core.lint.walk.TemplateBase;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.Severity;
import dev.tiphys.manifest.SourceMap;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with a workflow that is about to be submitted.
 *
 * @param findings all of it, what Argo would name first at the front; warnings beyond Argo only beside an error
 */
public record SubmitValidation(List<Finding> findings) {
    /** Copies the list. */
    public SubmitValidation {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a workflow with the arguments that it is submitted with.
     *
     * @param arguments take the place of the workflow's own
     * @param lookup the objects that it may refer to
     */
    public static SubmitValidation check(Workflow workflow, Arguments arguments, TemplateLookup lookup) {
        return check(workflow, arguments, lookup, TemplateReferencing.FREE);
    }

    /**
     * The same.
     *
     * @param referencing whether the workflow must refer to a template
     */
    public static SubmitValidation check(
            Workflow workflow, Arguments arguments, TemplateLookup lookup, TemplateReferencing referencing) {
        LintObject object = LintObject.of(withArguments(workflow, arguments), SourceMap.none());
        Library library = new LookupLibrary(lookup);
        List<Mistake> mistakes = ObjectWalk.mistakes(object, library, true, referencing);
        List<Finding> findings = new ArrayList<>();
        mistakes.forEach(mistake -> findings.add(Findings.of(mistake)));
        if (findings.stream().anyMatch(Finding::isError)) {
            // whoever has to look into the manifest anyway wants to know the rest, too
            Findings.beyondArgo(object, library, mistakes).forEach(findings::add);
        }
        return new SubmitValidation(findings);
    }

    /** The message with which Argo would refuse the workflow; empty when it would take it. */
    public Optional<String> refusal() {
        return findings.stream().filter(Finding::isError).findFirst().map(Finding::message);
    }

    /** Returns when nothing forbids the workflow to start. */
    public void orThrow() throws ManifestException {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new ManifestException(findings);
        }
    }

    private static Workflow withArguments(Workflow workflow, Arguments arguments) {
        if (arguments.isEmpty()) {
            return workflow;
        }
        WorkflowSpec spec = workflow.spec();
        Set<String> given = arguments.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        List<Parameter> parameters = new ArrayList<>(arguments.parameters());
        for (Parameter own : spec.arguments().parameters()) {
            if (!given.contains(own.name())) {
                parameters.add(own);
            }
        }
        Arguments merged = new Arguments(
                parameters,
                arguments.artifacts().isEmpty() ? spec.arguments().artifacts() : arguments.artifacts(),
                spec.arguments().extra());
        return workflow.withSpec(spec.toBuilder().arguments(merged).build());
    }

    /** Objects as they are asked for. */
    private static final class LookupLibrary implements Library {
        private final TemplateLookup lookup;
        private final Map<String, Optional<TemplateBase>> found = new HashMap<>();

        LookupLibrary(TemplateLookup lookup) {
            this.lookup = lookup;
        }

        @Override
        public Optional<TemplateBase> find(boolean cluster, String name) {
            return found.computeIfAbsent((cluster ? "cluster/" : "namespaced/") + name, key -> {
                Optional<? extends Manifest> manifest =
                        cluster ? lookup.clusterWorkflowTemplate(name) : lookup.workflowTemplate(name);
                return manifest.map(
                        template -> TemplateBase.referred(LintObject.of(template, SourceMap.none()), cluster));
            });
        }

        @Override
        public Set<String> names(boolean cluster) {
            return Set.of();
        }
    }
}
