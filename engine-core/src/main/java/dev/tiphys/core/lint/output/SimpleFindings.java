package dev.tiphys.core.lint.output;

import dev.tiphys.manifest.Finding;
import java.util.List;

/** One line each. */
final class SimpleFindings {
    private SimpleFindings() {}

    static String render(List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : findings) {
            String file = finding.file();
            if (file != null) {
                out.append(Plain.line(file)).append(':');
            }
            if (finding.line() > 0) {
                out.append(finding.line()).append(':').append(finding.column()).append(':');
            }
            out.append(out.length() > 0 && out.charAt(out.length() - 1) == ':' ? " " : "")
                    .append(finding.severity().text())
                    .append(": ")
                    .append(Plain.line(finding.message()));
            String suggestion = finding.suggestion();
            if (suggestion != null) {
                out.append(" (").append(Plain.line(suggestion)).append(')');
            }
            out.append(" [").append(finding.code()).append("]\n");
        }
        return out.toString();
    }
}
