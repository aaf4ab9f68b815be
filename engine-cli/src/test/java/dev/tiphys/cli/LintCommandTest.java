package dev.tiphys.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
    private static final String HEAD = "apiVersion: argoproj.io/v1alpha1\nkind: %s\nmetadata: {name: %s}\n";
    private static final String GOOD = HEAD.formatted("Workflow", "good")
            + "spec: {entrypoint: a, templates: [{name: a, container: {image: i}}]}\n";
    private static final String BAD = HEAD.formatted("Workflow", "bad") + "spec: {entrypoint: nope, templates: []}\n";
    private static final String WARNED = HEAD.formatted("Workflow", "warned")
            + "spec: {entrypoint: a, templates: [{name: a, container: {image: i}}, {name: left, container: {image: i}}]}\n";
    private static final String STORE = HEAD.formatted("WorkflowTemplate", "store")
            + "spec: {entrypoint: a, templates: [{name: a, container: {image: i}}, {name: b, container: {}}]}\n";
    private static final String USER = HEAD.formatted("Workflow", "user")
            + "spec: {entrypoint: m, templates: [{name: m, steps: [[{name: s,"
            + " templateRef: {name: store, template: a}}]]}]}\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int lint(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "lint";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return execute(all);
    }

    private int execute(String... arguments) {
        out.reset();
        err.reset();
        return Main.execute(
                new Shell(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        new Paint(false)),
                arguments);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void errors_end_with_one_and_warnings_only_where_they_are_taken_for_errors() throws IOException {
        assertThat(lint(file("good.yaml", GOOD))).isZero();
        assertThat(lint(file("bad.yaml", BAD))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("template name 'nope' undefined", "1 error");
        String warned = file("warned.yaml", WARNED);
        assertThat(lint(warned)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("warning[template-unused]");
        assertThat(lint(warned, "--strict")).isEqualTo(1);
        assertThat(lint(warned, "--strict", "--ignore", "never,template-unused"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("template-unused");
    }

    @Test
    void comments_in_files_silence_warnings() throws IOException {
        String warned = file("warned.yaml", "# lint: ignore-file template-unused\n" + WARNED);
        assertThat(lint("--strict", warned)).isZero();
    }

    @Test
    void all_values_must_be_there_where_it_is_as_at_submission() throws IOException {
        String open =
                file("open.yaml", GOOD.replace("entrypoint: a", "entrypoint: a, arguments: {parameters: [{name: p}]}"));
        assertThat(lint(open)).isZero();
        assertThat(lint(open, "--submit")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("spec.arguments.p.value or");
    }

    @Test
    void files_and_folders_that_are_given_together_see_one_another() throws IOException {
        String user = file("flows/user.yaml", USER);
        String store = file("flows/deep/store.yaml", STORE);
        assertThat(lint(user)).isEqualTo(1);
        assertThat(lint("-o", "simple", user, store)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("store.yaml").doesNotContain("user.yaml");
        assertThat(lint("-o", "simple", folder.resolve("flows").toString())).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("store.yaml").doesNotContain("user.yaml");
        assertThat(lint("-o", "simple", user, "--with", store)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(lint(user, "--with", folder.resolve("flows/deep").toString()))
                .isZero();
    }

    @Test
    void templates_may_be_required() throws IOException {
        assertThat(lint("--template-referencing", "strict", file("good.yaml", GOOD)))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("error[reference-required]");
        assertThat(lint("--template-referencing", "sometimes", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void findings_come_in_the_format_that_is_asked_for() throws IOException {
        String bad = file("bad.yaml", BAD);
        lint(bad, "-o", "json");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("[").contains("\"code\":\"template-not-found\"");
        lint(bad, "-o", "sarif");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"version\": \"2.1.0\"");
        assertThat(lint(bad, "-o", "xml")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("pretty, simple, json or sarif");
    }

    @Test
    void files_that_are_not_there_are_said() {
        assertThat(lint(folder.resolve("none.yaml").toString())).isNotZero();
        assertThat(out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8))
                .contains("none.yaml");
        assertThat(lint()).isEqualTo(2);
    }

    @Test
    void the_schema_is_printed() {
        assertThat(execute("schema")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{")
                .contains("\"$schema\"")
                .endsWith("}\n");
    }
}
