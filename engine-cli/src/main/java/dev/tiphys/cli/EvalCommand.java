package dev.tiphys.cli;

import dev.tiphys.core.eval.EvalLines;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code tiphys eval}. */
@Command(
        name = "eval",
        description = "Reads JSON lines {kind, expr, env, allowUnresolved} and adds value and type, or error, to each.",
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    private final Shell shell;

    EvalCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new BufferedWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8));
        new EvalLines(Instant::now, new SplittableRandom()).run(in, out);
        out.flush();
        return 0;
    }
}
