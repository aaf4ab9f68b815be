package dev.tiphys.core.manifest;

import dev.tiphys.core.manifest.codec.Problems;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Position;
import dev.tiphys.manifest.Severity;
import dev.tiphys.manifest.SourceMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found in one document. */
final class DocumentFindings implements Problems {
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

    private final SourceMap source;
    private final List<Finding> findings = new ArrayList<>();

    DocumentFindings(SourceMap source) {
        this.source = source;
    }

    @Override
    public void report(DataPath path, String code, Severity severity, String message, @Nullable String suggestion) {
        // a wrong field is shown at its key, a wrong value at itself
        Position position = code.equals("unknown-field") ? source.key(path) : source.value(path);
        add(Finding.at(position, path, code, severity, message, suggestion));
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    @Override
    public boolean wantsUnknownFields() {
        return true;
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** In the order of the text. */
    List<Finding> inOrder() {
        return findings.stream().sorted(BY_PLACE).toList();
    }
}
