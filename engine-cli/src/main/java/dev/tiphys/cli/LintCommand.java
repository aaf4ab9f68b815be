package dev.tiphys.cli;

import dev.tiphys.core.lint.LintMode;
import dev.tiphys.core.lint.LintOptions;
import dev.tiphys.core.lint.Linter;
import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Severity;
import dev.tiphys.manifest.Workflows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tiphys lint}. */
@Command(name = "lint", description = "Says everything that is wrong with manifests.", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "manifests, or folders of them")
    private List<Path> files = List.of();

    @Option(names = "--with", paramLabel = "FILE|DIR", description = "what manifests may refer to; not reported on")
    private List<Path> with = List.of();

    @Option(names = "--submit", description = "as at submission: all arguments must have values")
    private boolean submit;

    @Option(
            names = "--template-referencing",
            paramLabel = "MODE",
            defaultValue = "free",
            description =
                    "free, strict or secure; the latter two: workflows must refer to a template and not change it")
    private String referencing = "free";

    @Option(names = "--strict", description = "warnings fail, too")
    private boolean strict;

    @Option(
            names = {"-o", "--output"},
            description = "pretty, simple, json or sarif",
            defaultValue = "pretty",
            paramLabel = "FORMAT")
    private String output = "pretty";

    @Option(
            names = "--ignore",
            split = ",",
            paramLabel = "CODE",
            description = "codes of warnings and notes that nobody wants to see")
    private Set<String> ignored = Set.of();

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        FindingFormat format = FindingFormat.of(output)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no format " + output + ": pretty, simple, json or sarif"));
        ManifestSet targets = Workflows.readAll(Files.manifests(files));
        ManifestSet references = with.isEmpty() ? ManifestSet.EMPTY : Workflows.readAll(Files.manifests(with));
        LintOptions options = LintOptions.of(submit ? LintMode.SUBMIT : LintMode.LINT)
                .silencing(ignored)
                .withReferencing(referencing());
        List<Finding> findings = Linter.lint(targets, references, options);
        shell.out().print(format.render(findings, options.texts(), shell.paint().coloured()));
        shell.out().flush();
        boolean errors = findings.stream().anyMatch(Finding::isError);
        boolean warnings = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        return errors || strict && warnings ? 1 : 0;
    }

    private TemplateReferencing referencing() {
        return Arrays.stream(TemplateReferencing.values())
                .filter(value -> value.name().equalsIgnoreCase(referencing))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no template referencing " + referencing + ": free, strict or secure"));
    }
}
