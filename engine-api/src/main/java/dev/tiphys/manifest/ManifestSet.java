package dev.tiphys.manifest;

import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.util.ArrayList;
import java.util.List;

/**
 * What was read: the documents without errors, and all that was found. Immutable.
 *
 * @param documents the documents that could be read, in the order of their sources
 * @param findings what was found, in the same order
 */
public record ManifestSet(List<ManifestDocument> documents, List<Finding> findings) {
    /** Nothing at all. */
    public static final ManifestSet EMPTY = new ManifestSet(List.of(), List.of());

    /** Copies the lists. */
    public ManifestSet {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /** Whether anything cannot be used. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** The manifests, in order. */
    public List<Manifest> manifests() {
        List<Manifest> manifests = new ArrayList<>();
        documents.forEach(document -> manifests.add(document.manifest()));
        return List.copyOf(manifests);
    }

    /** The manifests of one kind, in order, such as {@code of(ConfigMap.class)}. */
    public <T extends Manifest> List<T> of(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ManifestDocument document : documents) {
            if (type.isInstance(document.manifest())) {
                found.add(type.cast(document.manifest()));
            }
        }
        return List.copyOf(found);
    }

    /** The workflows, in order. */
    public List<Workflow> workflows() {
        return of(Workflow.class);
    }

    /** This, when it holds no error. */
    public ManifestSet orThrow() throws ManifestException {
        if (hasErrors()) {
            throw new ManifestException(findings);
        }
        return this;
    }
}
