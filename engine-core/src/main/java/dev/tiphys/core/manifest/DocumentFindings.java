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

/** What is found in one document: the first thousand findings, and how many more there are. */
final class DocumentFindings implements Problems {
    private static final int MOST = 1000;
    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column);

    private final SourceMap source;
    private final List<Finding> findings = new ArrayList<>();
    private int more;
    private boolean errors;

    DocumentFindings(SourceMap source) {
        this.source = source;
    }

    @Override
    public void report(DataPath path, String code, Severity severity, String message, @Nullable String suggestion) {
        // a wrong field is shown at its key, a wrong value at itself
        Position position =
                code.equals("unknown-field") || code.equals("key-case") ? source.key(path) : source.value(path);
        add(Finding.at(position, path, code, severity, message, suggestion));
    }

    void add(Finding finding) {
        errors |= finding.isError();
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    @Override
    public boolean wantsUnknownFields() {
        return true;
    }

    boolean hasErrors() {
        return errors;
    }

    /** In the order of the text. */
    List<Finding> inOrder() {
        List<Finding> ordered = new ArrayList<>(findings);
        ordered.sort(BY_PLACE);
        if (more > 0) {
            ordered.add(Finding.at(
                    source.value(DataPath.ROOT),
                    DataPath.ROOT,
                    "too-many-findings",
                    errors ? Severity.ERROR : Severity.NOTE,
                    more + " more findings in this document are not shown",
                    null));
        }
        return ordered;
    }
}
