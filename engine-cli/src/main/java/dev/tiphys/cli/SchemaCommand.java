package dev.tiphys.cli;

import dev.tiphys.core.lint.ManifestSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code tiphys schema}. */
@Command(
        name = "schema",
        description = "Prints a JSON Schema of all manifests that are read, for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    private final Shell shell;

    SchemaCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.out().print(ManifestSchema.text());
        shell.out().flush();
        return 0;
    }
}
