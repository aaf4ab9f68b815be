package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.rule.Advice;

/** What to do when an object is not there. */
final class ObjectAdvice {
    private ObjectAdvice() {}

    /** The other kind if that has the name, else a similar name, else the hint to give the file. */
    static Advice of(Library library, boolean cluster, String name) {
        return () -> {
            if (library.names(!cluster).contains(name)) {
                return cluster
                        ? "there is a WorkflowTemplate of that name: leave out clusterScope"
                        : "there is a ClusterWorkflowTemplate of that name: add clusterScope: true";
            }
            String similar = Advice.nearest(name, () -> library.names(cluster)).text();
            return similar != null ? similar : "give the file that holds it, too";
        };
    }
}
