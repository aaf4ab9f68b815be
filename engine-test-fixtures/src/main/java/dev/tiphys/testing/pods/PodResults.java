package dev.tiphys.testing.pods;

import dev.tiphys.executor.Task;
import dev.tiphys.executor.TaskResult;
import dev.tiphys.executor.TaskResult.ContainerResult;
import dev.tiphys.executor.TaskResult.Outcome;
import dev.tiphys.graph.NodeType;
import dev.tiphys.model.Artifact;
import dev.tiphys.model.ContainerNode;
import dev.tiphys.model.ContainerSetTemplate;
import dev.tiphys.model.Parameter;
import dev.tiphys.model.Template;
import dev.tiphys.model.TemplateType;
import dev.tiphys.model.UserContainer;
import dev.tiphys.model.ValueFrom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns what a script says about a pod into what Argo would have seen of it. */
final class PodResults {
    /** What a pod says that was killed: nothing. */
    static final TaskResult KILLED = TaskResult.failed("");

    private static final String MAIN = "main";
    private static final int TERMINATED = 143;
    private static final int KILL = 137;
    private static final int AROUND_THE_WORK = 64;
    private static final String OWN_LIMIT = "Pod was active on the node longer than the specified deadline";

    private PodResults() {}

    /** The result of a pod that ends by itself. */
    static TaskResult of(Task task, PodOutcome outcome) {
        if (task.type() != NodeType.POD) {
            return answer(outcome);
        }
        Template template = task.template();
        Map<String, Integer> codes = exitCodes(template, outcome);
        List<String> mains = mains(template);
        Failure failure = outcome.phase() == Outcome.SUCCEEDED ? Failure.NONE : failure(outcome, codes, mains);
        boolean silent = outcome.phase() == Outcome.ERROR;
        return new TaskResult(
                failure.phase,
                failure.message,
                mainExitCode(codes, mains),
                silent ? Optional.empty() : result(task, template, outcome),
                silent ? Map.of() : parameters(template, outcome),
                outcome.phase() == Outcome.SUCCEEDED ? artifacts(template, outcome) : List.of(),
                containers(template, codes, outcome));
    }

    /** The result of a pod whose own limit has passed. */
    static TaskResult atLimit(Task task, boolean limitOfTemplate) {
        Template template = task.template();
        Map<String, Integer> codes = new LinkedHashMap<>();
        List<String> mains = mains(template);
        mains.forEach(name -> codes.put(name, TERMINATED));
        String message = limitOfTemplate ? OWN_LIMIT : containerMessage(mains.get(0), TERMINATED, "");
        return new TaskResult(
                Outcome.FAILED,
                message,
                mainExitCode(codes, mains),
                Optional.empty(),
                Map.of(),
                List.of(),
                containers(template, codes, PodOutcome.SUCCESS));
    }

    /** HTTP and plugin tasks take everything as it is. */
    private static TaskResult answer(PodOutcome outcome) {
        return new TaskResult(
                outcome.phase(),
                outcome.message(),
                OptionalInt.empty(),
                Optional.ofNullable(outcome.result()),
                outcome.parameters(),
                List.of(),
                Map.of());
    }

    private static List<String> mains(Template template) {
        ContainerSetTemplate set = template.containerSet();
        if (set == null || set.containers().isEmpty()) {
            return List.of(MAIN);
        }
        return set.containers().stream().map(ContainerNode::name).toList();
    }

    private static Map<String, Integer> exitCodes(Template template, PodOutcome outcome) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        List<String> mains = mains(template);
        mains.forEach(name -> codes.put(name, 0));
        for (UserContainer sidecar : template.sidecars()) {
            codes.put(Optional.ofNullable(sidecar.container().name()).orElse(""), 0);
        }
        if (!outcome.containers().isEmpty()) {
            codes.putAll(outcome.containers());
        } else if (outcome.phase() != Outcome.ERROR) {
            codes.put(mains.contains(MAIN) ? MAIN : mains.get(mains.size() - 1), outcome.mainExit());
        }
        return codes;
    }

    private record Failure(Outcome phase, String message) {
        static final Failure NONE = new Failure(Outcome.SUCCEEDED, "");
    }

    /** The one message that a pod gets: main containers come first, then what is around them, then sidecars. */
    private static Failure failure(PodOutcome outcome, Map<String, Integer> codes, List<String> mains) {
        for (String name : mains) {
            int code = codes.getOrDefault(name, 0);
            if (code != 0) {
                return new Failure(Outcome.FAILED, containerMessage(name, code, outcome.message()));
            }
        }
        if (outcome.phase() == Outcome.ERROR) {
            return new Failure(Outcome.ERROR, containerMessage("wait", AROUND_THE_WORK, outcome.message()));
        }
        for (Map.Entry<String, Integer> code : codes.entrySet()) {
            int exit = code.getValue();
            if (exit != 0 && exit != KILL && exit != TERMINATED) {
                return new Failure(Outcome.FAILED, containerMessage(code.getKey(), exit, outcome.message()));
            }
        }
        return Failure.NONE;
    }

    private static String containerMessage(String name, int code, String message) {
        String text = name + ": Error (exit code " + code + ")";
        return message.isEmpty() ? text : text + ": " + message;
    }

    private static OptionalInt mainExitCode(Map<String, Integer> codes, List<String> mains) {
        return mains.contains(MAIN) ? OptionalInt.of(codes.getOrDefault(MAIN, 0)) : OptionalInt.empty();
    }

    private static Optional<String> result(Task task, Template template, PodOutcome outcome) {
        if (!task.resultWanted() && template.type() != TemplateType.DATA) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(outcome.result()).orElse("value-of-result"));
    }

    private static Map<String, String> parameters(Template template, PodOutcome outcome) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter declared : template.outputs().parameters()) {
            parameter(declared, outcome).ifPresent(value -> values.put(declared.name(), value));
        }
        return values;
    }

    private static Optional<String> parameter(Parameter declared, PodOutcome outcome) {
        boolean succeeded = outcome.phase() == Outcome.SUCCEEDED;
        String written = outcome.parameters().get(declared.name());
        if (written != null) {
            return Optional.of(written);
        }
        if (succeeded && declared.value() != null) {
            return Optional.of(declared.value());
        }
        ValueFrom from = declared.valueFrom();
        if (from != null && from.defaultValue() != null) {
            return Optional.of(from.defaultValue());
        }
        return succeeded ? Optional.of("value-of-" + declared.name()) : Optional.empty();
    }

    private static List<Artifact> artifacts(Template template, PodOutcome outcome) {
        List<Artifact> named = outcome.artifacts();
        return named == null ? template.outputs().artifacts() : named;
    }

    private static Map<String, ContainerResult> containers(
            Template template, Map<String, Integer> codes, PodOutcome outcome) {
        ContainerSetTemplate set = template.containerSet();
        if (set == null) {
            return Map.of();
        }
        Map<String, ContainerResult> results = new LinkedHashMap<>();
        for (ContainerNode container : set.containers()) {
            int code = codes.getOrDefault(container.name(), 0);
            String message =
                    code == 0 ? "" : container.name() + ": Error (exit code " + code + "): " + outcome.message();
            results.put(container.name(), new ContainerResult(code, message));
        }
        return results;
    }
}
