package dev.tiphys.core.lint;

import dev.tiphys.model.ClusterWorkflowTemplate;
import dev.tiphys.model.WorkflowTemplate;
import java.util.Optional;

/** The objects that a workflow may refer to when it is submitted. */
public interface TemplateLookup {
    /** Nothing is there. */
    TemplateLookup NONE = new TemplateLookup() {
        @Override
        public Optional<WorkflowTemplate> workflowTemplate(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name) {
            return Optional.empty();
        }
    };

    /** The WorkflowTemplate of that name, in the workflow's namespace. */
    Optional<WorkflowTemplate> workflowTemplate(String name);

    /** The ClusterWorkflowTemplate of that name. */
    Optional<ClusterWorkflowTemplate> clusterWorkflowTemplate(String name);
}
