package dev.tiphys.cli;

import dev.tiphys.core.lint.SourceTexts;
import dev.tiphys.core.lint.output.FindingFormat;
import dev.tiphys.engine.TiphysException;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.ManifestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.stream.Collectors;

/** What a person is told when something goes wrong: never a stack trace. */
final class Messages {
    private Messages() {}

    /** Findings begin with their place, so that editors can jump there; everything else with the program's name. */
    static void print(Throwable failure, Shell shell) {
        if (failure instanceof ManifestException manifest) {
            shell.err().println(findings(manifest.findings()));
        } else {
            shell.complain(of(failure));
        }
    }

    /** In one line, unless the failure itself has several. */
    static String of(Throwable failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        String message = failure.getMessage();
        String kind = failure.getClass().getSimpleName();
        boolean speaks = failure instanceof IllegalArgumentException || failure instanceof TiphysException;
        return message == null || message.isEmpty() ? kind : speaks ? message : message + " (" + kind + ")";
    }

    /** Misuse is 2; everything wrong with a manifest is 1. */
    static int exitCode(Throwable failure) {
        boolean file = failure instanceof IOException || failure instanceof UncheckedIOException;
        return file || failure instanceof IllegalArgumentException ? 2 : 1;
    }

    private static String findings(List<Finding> findings) {
        return findings.stream().map(Messages::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Finding finding) {
        return FindingFormat.SIMPLE
                .render(List.of(finding), SourceTexts.NONE, false)
                .stripTrailing();
    }
}
