package dev.tiphys.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tiphys.manifest.Finding;
import java.util.List;
import java.util.Locale;

/** Findings as one JSON array. */
final class FindingsJson {
    private FindingsJson() {}

    static String of(List<Finding> findings) {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode array = mapper.createArrayNode();
        for (Finding finding : findings) {
            ObjectNode entry = array.addObject();
            entry.put("file", finding.file());
            entry.put("line", finding.line());
            entry.put("column", finding.column());
            entry.put("path", finding.path());
            entry.put("code", finding.code());
            entry.put("severity", finding.severity().toString().toLowerCase(Locale.ROOT));
            entry.put("message", finding.message());
            entry.put("suggestion", finding.suggestion());
        }
        return array.toPrettyString();
    }
}
