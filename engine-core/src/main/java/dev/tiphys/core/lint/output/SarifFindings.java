package dev.tiphys.core.lint.output;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.manifest.text.JsonText;
import dev.tiphys.manifest.Finding;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Static Analysis Results Interchange Format, version 2.1.0. */
final class SarifFindings {
    private SarifFindings() {}

    static String render(List<Finding> findings) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        List<Object> results = new ArrayList<>();
        for (Finding finding : findings) {
            Integer rule = rules.computeIfAbsent(finding.code(), code -> rules.size());
            results.add(result(finding, rule));
        }
        List<Object> ruleList = new ArrayList<>();
        rules.keySet().forEach(code -> ruleList.add(rule(code)));
        Object driver = map("name", "tiphys", "informationUri", "https://tiphys.dev", "rules", ruleList);
        Object run = map("tool", map("driver", driver), "columnKind", "utf16CodeUnits", "results", results);
        return JsonText.indented(map(
                        "$schema",
                        "https://json.schemastore.org/sarif-2.1.0.json",
                        "version",
                        "2.1.0",
                        "runs",
                        List.of(run)))
                + "\n";
    }

    private static Object rule(String code) {
        for (LintCode known : LintCode.values()) {
            if (known.id().equals(code)) {
                return map("id", code, "shortDescription", map("text", known.summary()));
            }
        }
        return map("id", code);
    }

    private static Object result(Finding finding, int rule) {
        String suggestion = finding.suggestion();
        String message = suggestion == null ? finding.message() : finding.message() + " (" + suggestion + ")";
        Map<String, @Nullable Object> result = map(
                "ruleId",
                finding.code(),
                "ruleIndex",
                (long) rule,
                "level",
                finding.severity().text(),
                "message",
                map("text", message));
        String file = finding.file();
        Map<String, @Nullable Object> location = new LinkedHashMap<>();
        if (file != null) {
            Map<String, @Nullable Object> place = map("artifactLocation", map("uri", uri(file)));
            if (finding.line() > 0) {
                place.put("region", map("startLine", (long) finding.line(), "startColumn", (long)
                        Math.max(1, finding.column())));
            }
            location.put("physicalLocation", place);
        }
        if (!finding.path().isEmpty()) {
            location.put("logicalLocations", List.of(map("fullyQualifiedName", finding.path())));
        }
        if (!location.isEmpty()) {
            result.put("locations", List.of(location));
        }
        return result;
    }

    private static String uri(String file) {
        String path = file.replace(File.separatorChar, '/');
        try {
            return path.startsWith("/")
                    ? new URI("file", "", path, null).toString()
                    : new URI(null, null, path, null).toString();
        } catch (URISyntaxException e) {
            return "unknown";
        }
    }

    private static Map<String, @Nullable Object> map(Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
