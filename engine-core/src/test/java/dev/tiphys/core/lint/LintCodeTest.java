package dev.tiphys.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LintCodeTest {
    private static final String BEGIN = "<!-- codes: generated, see LintCodeTest -->\n";
    private static final String END = "<!-- end of codes -->";

    @Test
    void codes_are_words_that_no_two_share() {
        Set<String> ids = new HashSet<>();
        for (LintCode code : LintCode.values()) {
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(code.summary()).endsWith(".");
            assertThat(ids.add(code.id())).as(code.id()).isTrue();
        }
    }

    @Test
    void the_documentation_has_all_codes() throws IOException {
        Path file = document();
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        assertThat(begin).isPositive().isLessThanOrEqualTo(end);
        String current = text.substring(0, begin) + table() + text.substring(end);
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, current);
        }
        assertThat(Files.readString(file))
                .as("run this test with -Dupdate=true after a change of the codes")
                .isEqualTo(current);
    }

    private static String table() {
        StringBuilder out = new StringBuilder("| Code | At worst | What it says |\n|---|---|---|\n");
        for (LintCode code : LintCode.values()) {
            out.append("| `%s` | %s | %s |\n"
                    .formatted(
                            code.id(),
                            code.severity().text(),
                            code.summary().replace("{{", "`{{`").replace("}}", "`}}`")));
        }
        return out.toString();
    }

    private static Path document() {
        Path dir = Path.of("").toAbsolutePath();
        while (dir != null && !Files.exists(dir.resolve("docs/lint.md"))) {
            dir = dir.getParent();
        }
        assertThat(dir).as("the folder that holds docs/lint.md").isNotNull();
        return dir == null ? Path.of("docs/lint.md") : dir.resolve("docs/lint.md");
    }
}
