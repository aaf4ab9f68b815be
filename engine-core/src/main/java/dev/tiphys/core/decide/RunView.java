package dev.tiphys.core.decide;

import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.RunSnapshot;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run as it was: the frozen nodes and a copy of the few values beside them. */
final class RunView implements RunSnapshot {
    private final RunIdentity identity;
    private final NodeReader nodes;
    /** The nodes that progress is counted from: after a retry, until the next round, those before it, as in Argo. */
    private final NodeReader counted;

    private final boolean progressTakenOver;
    private final WorkflowPhase phase;
    private final String message;
    private final long startedAt;
    private final long finishedAt;
    private final @Nullable Outputs outputs;
    private final Arguments arguments;
    private final Map<String, String> labels;
    private final Map<String, String> annotations;
    private final boolean suspended;
    private final String shutdown;
    private final List<String> departures;
    private final List<LateDepartures> lateDepartures;
    private final Set<Integer> staleProgress;
    private @Nullable ProgressSums sums;

    RunView(Run run) {
        this.identity = run.identity;
        this.nodes = run.nodes.freeze();
        this.counted = run.countedNodes == null ? nodes : run.countedNodes;
        this.progressTakenOver = run.progressTakenOver;
        this.phase = run.phase;
        this.message = run.message;
        this.startedAt = run.startedAt;
        this.finishedAt = run.finishedAt;
        this.outputs = run.outputs.toModel();
        this.arguments = run.shownArguments();
        this.labels = Collections.unmodifiableMap(new LinkedHashMap<>(run.labels));
        this.annotations = Collections.unmodifiableMap(new LinkedHashMap<>(run.annotations));
        this.suspended = run.suspended;
        this.shutdown = run.shutdown;
        this.departures = List.copyOf(run.departures);
        this.lateDepartures = List.copyOf(run.lateDepartures);
        this.staleProgress = run.staleProgress.isEmpty() ? Set.of() : Set.copyOf(run.staleProgress);
    }

    NodeReader reader() {
        return nodes;
    }

    String workflow() {
        return identity.name();
    }

    @Override
    public String runId() {
        return identity.runId();
    }

    @Override
    public String workflowName() {
        return identity.name();
    }

    @Override
    public String namespace() {
        return identity.namespace();
    }

    @Override
    public String uid() {
        return identity.uid();
    }

    @Override
    public WorkflowPhase phase() {
        return phase;
    }

    @Override
    public String message() {
        return message;
    }

    static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    @Override
    public Optional<Instant> startedAt() {
        return time(startedAt);
    }

    @Override
    public Optional<Instant> finishedAt() {
        return time(finishedAt);
    }

    @Override
    public Progress progress() {
        if (progressTakenOver) {
            return new Progress(0, 0);
        }
        long done = 0;
        long total = 0;
        for (int i = 0; i < counted.limit(); i++) {
            NodeRecord node = counted.find(i);
            if (node != null && isLeaf(node.type())) {
                Progress progress = ofLeaf(node);
                done += progress.done();
                total += progress.total();
            }
        }
        return new Progress(done, total);
    }

    private static boolean isLeaf(NodeType type) {
        return type.isTask() || type == NodeType.CONTAINER || type == NodeType.SUSPEND;
    }

    private Progress ofLeaf(NodeRecord node) {
        Progress own = node.progress() == null ? new Progress(0, 1) : node.progress();
        NodePhase phaseNow = node.phase();
        boolean done =
                phaseNow == NodePhase.SUCCEEDED || phaseNow == NodePhase.SKIPPED || phaseNow == NodePhase.OMITTED;
        return done && !staleProgress.contains(node.index()) ? new Progress(own.total(), own.total()) : own;
    }

    Progress progressOf(NodeRecord node) {
        Progress own = node.progress();
        if (progressTakenOver) {
            return own == null ? new Progress(0, 0) : own;
        }
        if (isLeaf(node.type())) {
            return ofLeaf(node);
        }
        if (sums == null) {
            sums = new ProgressSums();
        }
        NodeRecord before = counted.find(node.index());
        Progress sum = sums.below(before == null ? node : before);
        return sum.total() == 0 && own != null ? own : sum;
    }

    @Override
    public Optional<Outputs> outputs() {
        return Optional.ofNullable(outputs);
    }

    @Override
    public Arguments arguments() {
        return arguments;
    }

    @Override
    public Map<String, String> labels() {
        return labels;
    }

    @Override
    public Map<String, String> annotations() {
        return annotations;
    }

    @Override
    public boolean suspended() {
        return suspended;
    }

    @Override
    public String shutdown() {
        return shutdown;
    }

    @Override
    public Collection<Node> nodes() {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return nodes.size();
            }

            @Override
            public Iterator<Node> iterator() {
                return new Walk(0);
            }
        };
    }

    private final class Walk implements Iterator<Node> {
        private int at;

        Walk(int start) {
            this.at = start;
            skip();
        }

        private void skip() {
            while (at < nodes.limit() && nodes.find(at) == null) {
                at++;
            }
        }

        @Override
        public boolean hasNext() {
            return at < nodes.limit();
        }

        @Override
        public Node next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node node = new NodeView(RunView.this, nodes.get(at++));
            skip();
            return node;
        }
    }

    @Override
    public Optional<Node> node(String name) {
        return view(nodes.indexOf(name));
    }

    @Override
    public Optional<Node> nodeById(String id) {
        return view(nodes.indexOfId(id));
    }

    private Optional<Node> view(int index) {
        return index < 0 ? Optional.empty() : Optional.of(new NodeView(this, nodes.get(index)));
    }

    @Override
    public Collection<String> departures() {
        if (lateDepartures.isEmpty()) {
            return departures;
        }
        Set<String> all = new LinkedHashSet<>(departures);
        lateDepartures.forEach(late -> all.addAll(late.codes()));
        return List.copyOf(all);
    }

    /** The progress of leaves, and its sums below groups, as Argo derives them. */
    private final class ProgressSums {
        /** Over all that comes after the node, each once. */
        Progress below(NodeRecord start) {
            java.util.BitSet seen = new java.util.BitSet(counted.limit());
            java.util.ArrayDeque<NodeRecord> open = new java.util.ArrayDeque<>();
            open.push(start);
            long done = 0;
            long total = 0;
            while (!open.isEmpty()) {
                NodeRecord node = open.pop();
                for (int i = 0; i < node.childCount(); i++) {
                    int child = node.child(i);
                    NodeRecord record = seen.get(child) ? null : counted.find(child);
                    if (record != null) {
                        seen.set(child);
                        open.push(record);
                        if (isLeaf(record.type())) {
                            Progress progress = ofLeaf(record);
                            done += progress.done();
                            total += progress.total();
                        }
                    }
                }
            }
            return new Progress(done, total);
        }
    }
}
