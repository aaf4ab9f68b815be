package dev.tiphys.cli;

import dev.tiphys.core.status.StatusJson;
import dev.tiphys.engine.OperationRefusedException;
import dev.tiphys.engine.RetryOptions;
import dev.tiphys.engine.WorkflowEngine;
import dev.tiphys.engine.WorkflowRun;
import dev.tiphys.executor.Executor;
import dev.tiphys.executors.DryExecutor;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.manifest.ManifestSet;
import dev.tiphys.manifest.Workflows;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Kind;
import dev.tiphys.model.Manifest;
import dev.tiphys.model.Workflow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tiphys run}. */
@Command(name = "run", description = "Runs a workflow to its end.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private static final int SUSPENDED = 3;

    @Parameters(arity = "1..*", paramLabel = "FILE")
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
            description = "parameters from a YAML or JSON file")
    private @Nullable Path parameterFile;

    @Option(names = "--entrypoint", description = "the template to start with")
    private @Nullable String entrypoint;

    @Option(
            names = {"-o", "--output"},
            description = "tree, json, yaml or name",
            defaultValue = "tree")
    private String output = "tree";

    @Option(names = "--executor", description = "process or dry", defaultValue = "process")
    private String executor = "process";

    @Option(names = "--retry", description = "retries a failed run as a whole, up to so often", defaultValue = "0")
    private int retries;

    @Option(names = "--resume", description = "suspended runs go on at once")
    private boolean resume;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ManifestSet targets = Workflows.readAll(Files.manifests(files)).orThrow();
        List<Manifest> objects = new ArrayList<>(targets.manifests());
        if (!with.isEmpty()) {
            objects.addAll(Workflows.readAll(Files.manifests(with)).orThrow().manifests());
        }
        objects.removeIf(manifest -> manifest.kind() == Kind.WORKFLOW || manifest.kind() == Kind.CRON_WORKFLOW);
        if (targets.workflows().isEmpty()) {
            throw new IllegalArgumentException("no workflow in " + files);
        }
        int code = 0;
        for (Workflow workflow : targets.workflows()) {
            code = Math.max(code, run(workflow, objects));
        }
        return code;
    }

    private int run(Workflow given, List<Manifest> objects) throws IOException, InterruptedException {
        Workflow workflow = entrypoint == null
                ? given
                : given.withSpec(given.spec().toBuilder().entrypoint(entrypoint).build());
        Progress progress = new Progress(System.out, output.equals("tree"));
        try (WorkflowEngine engine = WorkflowEngine.builder()
                .executor(executor())
                .objects(objects)
                .listener(progress)
                .build()) {
            WorkflowRun run = engine.submit(workflow, arguments());
            RunSnapshot end = await(run);
            for (int i = 0; i < retries && end.failed(); i++) {
                try {
                    end = await(engine.retry(run.id(), RetryOptions.defaults()));
                } catch (OperationRefusedException e) {
                    System.err.println("tiphys: " + e.getMessage());
                    break;
                }
            }
            progress.finish(end);
            print(workflow, end);
            return end.finished() ? end.succeeded() ? 0 : 1 : SUSPENDED;
        }
    }

    private Executor executor() {
        return switch (executor) {
            case "dry" -> new DryExecutor();
            case "process" -> Processes.executor();
            default -> throw new IllegalArgumentException("--executor is process or dry, not " + executor);
        };
    }

    private Arguments arguments() throws IOException {
        Arguments arguments = Arguments.EMPTY;
        if (parameterFile != null) {
            for (Map.Entry<String, String> entry :
                    ParameterFile.read(parameterFile).entrySet()) {
                arguments = arguments.with(entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, String> entry : parameters.entrySet()) {
            arguments = arguments.with(entry.getKey(), entry.getValue());
        }
        return arguments;
    }

    /** Waits for the end, or until the run waits for somebody. */
    private RunSnapshot await(WorkflowRun run) throws InterruptedException {
        while (true) {
            Optional<RunSnapshot> end = run.await(Duration.ofMillis(200));
            if (end.isPresent()) {
                return end.get();
            }
            RunSnapshot now = run.snapshot();
            if (waitsForSomebody(now)) {
                if (!resume && !asks(run)) {
                    return now;
                }
                run.resume();
            }
        }
    }

    private static boolean waitsForSomebody(RunSnapshot run) {
        boolean gate = false;
        for (Node node : run.nodes()) {
            boolean open = node.phase() == NodePhase.RUNNING || node.phase() == NodePhase.PENDING;
            if (open && node.type() == NodeType.SUSPEND) {
                gate = true;
            } else if (open && node.type().isTask() && !node.daemoned()) {
                return false;
            }
        }
        return gate || run.suspended();
    }

    private static boolean asks(WorkflowRun run) {
        String answer = Terminal.ask(run.snapshot().workflowName() + " is suspended. Resume? [y/N] ");
        return answer.trim().equalsIgnoreCase("y");
    }

    private void print(Workflow workflow, RunSnapshot end) throws IOException {
        switch (output) {
            case "name" -> System.out.println(end.workflowName());
            case "json", "yaml" -> {
                StatusJson.write(workflow, end, System.out);
                System.out.println();
            }
            default -> Tree.print(end, System.out);
        }
        if (!end.finished()) {
            for (Node node : end.nodes()) {
                if (node.type() == NodeType.SUSPEND && node.phase() == NodePhase.RUNNING) {
                    System.err.println("tiphys: " + node.name() + " waits to be resumed (--resume goes on at once)");
                }
            }
        }
    }
}
