package dev.tiphys.core.lint.output;

import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.manifest.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One array of objects, one a line. */
final class JsonFindings {
    private JsonFindings() {}

    static String render(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "[]\n";
        }
        StringBuilder out = new StringBuilder("[\n");
        for (int i = 0; i < findings.size(); i++) {
            out.append("  ").append(JsonText.compact(data(findings.get(i)), false));
            out.append(i + 1 < findings.size() ? ",\n" : "\n");
        }
        return out.append("]\n").toString();
    }

    private static Map<String, @Nullable Object> data(Finding finding) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("file", finding.file());
        data.put("line", (long) finding.line());
        data.put("column", (long) finding.column());
        data.put("path", finding.path());
        data.put("code", finding.code());
        data.put("severity", finding.severity().text());
        data.put("message", finding.message());
        data.put("suggestion", finding.suggestion());
        return data;
    }
}
