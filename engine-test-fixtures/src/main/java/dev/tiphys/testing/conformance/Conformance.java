package dev.tiphys.testing.conformance;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The command {@code conformance}: runs the recorded cases below some folders. */
public final class Conformance {
    private final CaseEngine engine;
    private final PrintStream out;

    /** @param out where it prints */
    public Conformance(CaseEngine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
    }

    /**
     * How to run.
     *
     * @param folders where the cases lie
     * @param filter a glob over case names, such as {@code retry/**}; null for all
     * @param report where to write a JSON line for each case; null for nowhere
     * @param mostDifferences how many differences of a case are printed
     * @param clusters whether to print the failing cases grouped by their first difference
     */
    public record Options(
            List<Path> folders,
            @Nullable String filter,
            @Nullable Path report,
            int mostDifferences,
            boolean clusters) {
        /** Copies its list. */
        public Options {
            folders = List.copyOf(folders);
        }
    }

    /** @return whether every case passed */
    public boolean run(Options options) {
        ConformanceReport summary = new ConformanceReport(out, options.mostDifferences);
        try (Writer report = writer(options.report)) {
            play(options, result -> {
                summary.add(result);
                try {
                    report.append(result.json().toString()).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (options.clusters) {
            summary.printClusters();
        }
        return summary.finish();
    }

    /** Runs the cases side by side, and hands the results over in the order of the cases. */
    void play(Options options, Consumer<CaseResult> results) {
        ConformanceRunner runner = new ConformanceRunner(engine);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                    Thread thread = new Thread(null, work, "conformance", 64L << 20);
                    thread.setDaemon(true);
                    return thread;
                });
        try {
            List<Future<CaseResult>> playing = new ArrayList<>();
            for (Path input : inputs(options)) {
                playing.add(workers.submit(() -> runner.run(input)));
            }
            for (Future<CaseResult> result : playing) {
                results.accept(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Writer writer(@Nullable Path report) throws IOException {
        return report == null
                ? Writer.nullWriter()
                : new OutputStreamWriter(Files.newOutputStream(report), StandardCharsets.UTF_8);
    }

    private static List<Path> inputs(Options options) {
        List<Path> inputs = new ArrayList<>();
        PathMatcher filter =
                FileSystems.getDefault().getPathMatcher("glob:" + (options.filter == null ? "**" : options.filter));
        for (Path folder : options.folders) {
            CaseReader.find(folder).stream()
                    .filter(input -> filter.matches(name(folder, input)))
                    .forEach(inputs::add);
        }
        return inputs;
    }

    private static Path name(Path folder, Path input) {
        String path = folder.relativize(input).toString();
        return Path.of(path.substring(0, path.length() - ".yaml".length()));
    }
}
