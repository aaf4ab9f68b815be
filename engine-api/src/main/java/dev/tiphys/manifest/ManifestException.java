package dev.tiphys.manifest;

import dev.tiphys.engine.TiphysException;
import java.util.List;
import java.util.stream.Collectors;

/** Manifests that cannot be used. The message shows every finding in a line of its own; its code is {@code manifest}. */
public final class ManifestException extends TiphysException {
    private static final long serialVersionUID = 1L;

    /** Immutable, but not necessarily serializable. */
    private final transient List<Finding> findings;

    /** An exception for these findings, of which at least one should be an error. */
    public ManifestException(List<Finding> findings) {
        super("manifest", findings.stream().map(Finding::toString).collect(Collectors.joining("\n")), null);
        this.findings = List.copyOf(findings);
    }

    /** All findings, warnings too, in the order of the text. */
    public List<Finding> findings() {
        return findings;
    }
}
