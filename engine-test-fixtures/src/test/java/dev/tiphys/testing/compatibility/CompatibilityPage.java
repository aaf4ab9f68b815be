package dev.tiphys.testing.compatibility;

import dev.tiphys.testing.compatibility.Row.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes {@code docs/argo-compatibility.md}. */
final class CompatibilityPage {
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("field", "Fields");
        TABLES.put("behaviour", "Behaviours that are not one field");
        TABLES.put("variable", "Variables");
    }

    private CompatibilityPage() {}

    static String of(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("# What of Argo Workflows 4.1.2 works here");
        lines.add("");
        lines.add(
                "Made from `argo-compatibility.tsv` by `CompatibilityTest`; change that file, then run the test with");
        lines.add(
                "`-Dtiphys.update=true`. Each row of class A names what proves it: a test of this project, or a recorded");
        lines.add("case of Argo's controller that passes and would fail if the field or variable were ignored.");
        lines.add("");
        lines.add(
                "Classes: **A** engine semantics, **B** an executor's matter, **C** kept for others, **D** clusters only.");
        lines.add("");
        lines.add("| table | " + State.DONE.text + " | " + State.READ.text + " | " + State.MISSING.text
                + " | B, C and D |");
        lines.add("|---|---|---|---|---|");
        TABLES.forEach((table, title) -> lines.add("| " + title + " | " + count(rows, table, State.DONE) + " | "
                + count(rows, table, State.READ) + " | " + count(rows, table, State.MISSING) + " | "
                + rows.stream()
                        .filter(row -> row.table().equals(table) && !row.kind().equals("A"))
                        .count()
                + " |"));
        lines.add("");
        lines.add("## Gaps");
        lines.add("");
        lines.add("Rows of class A on which nothing acts yet.");
        lines.add("");
        gaps(rows, lines);
        TABLES.forEach((table, title) -> {
            lines.add("");
            lines.add("## " + title);
            lines.add("");
            lines.add("| | class | | proof | remark |");
            lines.add("|---|---|---|---|---|");
            rows.stream()
                    .filter(row -> row.table().equals(table))
                    .map(CompatibilityPage::line)
                    .forEach(lines::add);
        });
        return String.join("\n", lines) + "\n";
    }

    private static long count(List<Row> rows, String table, State state) {
        return rows.stream()
                .filter(row -> row.table().equals(table) && row.state() == state)
                .count();
    }

    private static void gaps(List<Row> rows, List<String> lines) {
        Map<String, List<String>> byRemark = rows.stream()
                .filter(row -> row.state().isGap())
                .collect(Collectors.groupingBy(
                        Row::remark,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> "`" + row.name() + "`", Collectors.toList())));
        byRemark.forEach((remark, names) -> lines.add("- " + remark + ": " + String.join(", ", names)));
    }

    private static String line(Row row) {
        String proof = row.evidence().stream()
                .map(each -> "`" + each.substring(each.indexOf(':') + 1).replace('#', '.') + "`")
                .collect(Collectors.joining(", "));
        return "| `" + row.name() + "` | " + row.kind() + " | " + row.state().text + " | " + proof + " | "
                + row.remark() + " |";
    }
}
