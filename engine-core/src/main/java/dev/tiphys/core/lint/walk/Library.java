package dev.tiphys.core.lint.walk;

import java.util.Optional;
import java.util.Set;

/** The WorkflowTemplates and ClusterWorkflowTemplates that can be referred to. */
public interface Library {
    /** The one of that name; empty when there is none. */
    Optional<TemplateBase> find(boolean cluster, String name);

    /** All names, for suggestions. */
    Set<String> names(boolean cluster);
}
