package dev.tiphys.core.status;

import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import dev.tiphys.model.Workflow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run that was read. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // the components are what the interface returns
record ReadRun(
        String workflowName,
        String namespace,
        String uid,
        WorkflowPhase phase,
        String message,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Progress progress,
        Optional<Outputs> outputs,
        Arguments arguments,
        Map<String, String> labels,
        Map<String, String> annotations,
        boolean suspended,
        String shutdown,
        Map<String, Node> byId,
        Map<String, Node> byName,
        List<String> departures,
        Map<String, @Nullable Object> extra)
        implements RunSnapshot {

    /**
     * The run that a workflow with these fields of its status tells of.
     *
     * @param status the status without its nodes
     */
    static ReadRun of(Workflow workflow, Map<String, @Nullable Object> status, Map<String, Node> byId) {
        Data data = new Data("status", status);
        Map<String, Node> byName = new LinkedHashMap<>();
        byId.values().forEach(node -> byName.put(node.name(), node));
        Map<String, String> annotations =
                new LinkedHashMap<>(workflow.metadata().annotations());
        String departures = annotations.remove(StatusFormat.DEPARTURES);
        return new ReadRun(
                Objects.requireNonNullElse(workflow.metadata().name(), ""),
                Objects.requireNonNullElse(workflow.metadata().namespace(), "default"),
                Objects.requireNonNullElse(workflow.metadata().uid(), ""),
                data.word("phase", WorkflowPhase.UNKNOWN.text(), WorkflowPhase::of),
                data.text("message"),
                data.time("startedAt"),
                data.time("finishedAt"),
                data.progress("progress"),
                data.decoded("outputs", OutputsCodec.CODEC),
                workflow.spec().arguments(),
                workflow.metadata().labels(),
                Collections.unmodifiableMap(annotations),
                Boolean.TRUE.equals(workflow.spec().suspend()),
                Objects.requireNonNullElse(workflow.spec().shutdown(), ""),
                Collections.unmodifiableMap(byId),
                byName,
                departures == null ? List.of() : Arrays.asList(departures.split(",", -1)),
                Collections.unmodifiableMap(data.rest()));
    }

    @Override
    public String runId() {
        return uid;
    }

    @Override
    public Collection<Node> nodes() {
        return byId.values();
    }

    @Override
    public Optional<Node> node(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<Node> nodeById(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
