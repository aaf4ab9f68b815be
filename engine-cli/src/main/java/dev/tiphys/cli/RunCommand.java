package dev.tiphys.cli;

import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executors.AutoResume;
import dev.tiphys.executors.DryExecutor;
import dev.tiphys.executors.HttpExecutor;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestDocument;
import dev.tiphys.manifest.ManifestException;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import dev.tiphys.status.RunStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tiphys run}. */
@Command(name = "run", description = "Runs a workflow to its end.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int SUSPENDED = 3;
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final List<String> OUTPUTS = List.of("tree", "json", "yaml", "name");
    private static final List<String> EXECUTORS = List.of("process", "dry");

    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "workflows, and what they refer to")
    private List<Path> files = List.of();

    @Option(
            names = "--with",
            paramLabel = "FILE|DIR",
            description = "templates and config maps that may be referred to")
    private List<Path> with = List.of();

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "name=value",
            description = "overrides a workflow parameter")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-f", "--parameter-file"},
            paramLabel = "FILE",
            description = "parameters from a YAML or JSON file")
    private @Nullable Path parameterFile;

    @Option(names = "--entrypoint", paramLabel = "TEMPLATE", description = "the template to start with")
    private @Nullable String entrypoint;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "tree, json, yaml or name (default: tree); json and yaml are the workflow with its status",
            defaultValue = "tree")
    private String output = "tree";

    @Option(
            names = "--executor",
            paramLabel = "NAME",
            description = "process (default): commands run on this machine; dry: everything succeeds at once",
            defaultValue = "process")
    private String executor = "process";

    @Option(
            names = "--retry",
            paramLabel = "N",
            description = "retries a failed run as a whole, up to so often",
            defaultValue = "0")
    private int retries;

    @Option(names = "--resume", description = "suspended runs go on at once")
    private boolean resume;

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        check("--output", OUTPUTS, output);
        check("--executor", EXECUTORS, executor);
        if (retries < 0) {
            throw new IllegalArgumentException("--retry is a number of times, not " + retries);
        }
        Arguments arguments = arguments();
        ManifestSet targets = Workflows.readAll(Files.manifests(files)).orThrow();
        ManifestSet references = with.isEmpty()
                ? ManifestSet.EMPTY
                : Workflows.readAll(Files.manifests(with)).orThrow();
        List<ManifestDocument> all = new ArrayList<>(targets.documents());
        all.addAll(references.documents());
        if (targets.workflows().isEmpty()) {
            throw new IllegalArgumentException("there is no workflow in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        int code = 0;
        for (ManifestDocument document : targets.documents()) {
            if (document.manifest() instanceof Workflow workflow) {
                code = Math.max(code, run(workflow, document, new ManifestSet(all, List.of()), arguments));
            }
        }
        return code;
    }

    private static void check(String option, List<String> known, String value) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException(option + " is one of " + String.join(", ", known) + ", not " + value);
        }
    }

    private int run(Workflow given, ManifestDocument document, ManifestSet all, Arguments arguments)
            throws IOException, InterruptedException {
        Workflow workflow = entrypoint == null
                ? given
                : given.withSpec(given.spec().toBuilder().entrypoint(entrypoint).build());
        List<Manifest> objects = new ArrayList<>(all.manifests());
        objects.removeIf(manifest -> manifest.kind() == Kind.WORKFLOW || manifest.kind() == Kind.CRON_WORKFLOW);
        Progress progress = output.equals("tree") ? Progress.of(shell) : Progress.NONE;
        WorkflowEngine.Builder builder = WorkflowEngine.builder()
                .executor(dry() ? new DryExecutor() : Processes.executor(objects))
                .objects(objects)
                .listener(progress);
        if (!dry()) {
            builder.executor(new HttpExecutor());
        }
        if (resume || dry()) {
            builder.listener(dry() ? AutoResume.supplying() : new AutoResume());
        }
        try (WorkflowEngine engine = builder.build()) {
            WhenKilled killed = new WhenKilled(engine);
            try {
                WorkflowRun run = submit(engine, workflow, document, all, arguments);
                return show(workflow, run, engine, new Waits(workflow, objects), progress);
            } finally {
                killed.forget();
            }
        } finally {
            progress.finish();
        }
    }

    private int show(Workflow workflow, WorkflowRun run, WorkflowEngine engine, Waits waits, Progress progress)
            throws IOException, InterruptedException {
        RunSnapshot end = toTheEnd(engine, run, waits, progress);
        progress.finish();
        print(workflow, run, end);
        for (String name : waits.forSomebody(end)) {
            shell.complain(name + " waits to be resumed (with --resume the run goes on at once)");
        }
        return end.finished() ? end.succeeded() ? 0 : 1 : SUSPENDED;
    }

    private boolean dry() {
        return executor.equals("dry");
    }

    private static WorkflowRun submit(
            WorkflowEngine engine, Workflow workflow, ManifestDocument document, ManifestSet all, Arguments arguments) {
        try {
            return engine.submit(workflow, arguments);
        } catch (ManifestException e) {
            throw Located.refusal(e, workflow, document.source(), arguments, all);
        }
    }

    private Arguments arguments() throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        if (parameterFile != null) {
            values.putAll(ParameterFile.read(parameterFile));
        }
        values.putAll(parameters);
        Arguments arguments = Arguments.EMPTY;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            arguments = arguments.with(entry.getKey(), entry.getValue());
        }
        return arguments;
    }

    private RunSnapshot toTheEnd(WorkflowEngine engine, WorkflowRun run, Waits waits, Progress progress)
            throws InterruptedException {
        RunSnapshot end = await(run, waits, progress);
        for (int i = 0; i < retries && end.failed(); i++) {
            try {
                end = await(engine.retry(run.id(), RetryOptions.defaults()), waits, progress);
            } catch (OperationRefusedException e) {
                shell.complain(Messages.of(e));
                break;
            }
        }
        return end;
    }

    /** Waits for the end, or until the run waits for somebody. */
    private RunSnapshot await(WorkflowRun run, Waits waits, Progress progress) throws InterruptedException {
        RunSnapshot before = run.snapshot();
        while (true) {
            Optional<RunSnapshot> end = run.await(PERIOD);
            if (end.isPresent()) {
                return end.get();
            }
            RunSnapshot now = run.snapshot();
            boolean rests = now.equals(before); // a snapshot for each change
            before = now;
            if (rests && !waits.forSomebody(now).isEmpty()) {
                if (!agrees(now, progress)) {
                    return now;
                }
                try {
                    run.resume();
                } catch (OperationRefusedException e) {
                    shell.complain(Messages.of(e));
                    return run.snapshot();
                }
            }
        }
    }

    private boolean agrees(RunSnapshot now, Progress progress) {
        if (resume || dry()) {
            return false; // what could be resumed is no longer here
        }
        progress.pause(now);
        return shell.ask(now.workflowName() + " is suspended. Resume? [y/N] ")
                .trim()
                .equalsIgnoreCase("y");
    }

    private void print(Workflow workflow, WorkflowRun run, RunSnapshot end) throws IOException {
        switch (output) {
            case "name" -> shell.out().println(end.workflowName());
            case "json" -> {
                RunStatus.write(workflow, end, shell.out());
                shell.out().println();
            }
            case "yaml" -> shell.out().print(Workflows.toYaml(RunStatus.withStatus(workflow, end)));
            default -> {
                Instant now = Instant.now();
                Tree.lines(end, shell.paint(), now).forEach(line -> shell.out().println(line.text()));
                shell.out().println();
                shell.out().println(Tree.summary(end, shell.paint(), now));
                if (end.failed()) {
                    FailedLogs.print(run, end, shell.err());
                }
            }
        }
    }
}
