package dev.tiphys.core.decide;

import dev.tiphys.core.plan.HookPlan;
import dev.tiphys.core.plan.TemplateBase;
import dev.tiphys.core.plan.TemplateLibrary;
import dev.tiphys.core.plan.TemplatePlan;
import dev.tiphys.core.state.NodeInputs;
import dev.tiphys.core.state.NodeName;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeReader;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.state.NodeTable;
import dev.tiphys.core.state.Origin;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.graph.WorkflowPhase;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import dev.tiphys.model.WorkflowSpec;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state of one run, shared by the parts of its decider. Every change of a node goes through here, so that what is
 * counted stays true.
 */
final class Run {
    final RunIdentity identity;
    final DeciderOptions options;
    final Surroundings surroundings;
    TemplateLibrary library;
    final NodeTable nodes;
    final Globals globals;
    final ActiveTasks tasks = new ActiveTasks();
    final Timers timers = new Timers();
    final GlobalOutputs outputs = new GlobalOutputs();
    final Set<String> departures = new LinkedHashSet<>();
    /** Departures that are looked for when somebody asks. */
    final List<LateDepartures> lateDepartures = new ArrayList<>();

    final Map<String, String> labels;
    final Map<String, String> annotations;
    /** Counters of the boundaries that have a limit, and the run's own. */
    final IntMap<Counters> counters = new IntMap<>();

    final Counters all = new Counters();
    /** The nodes that are Failed or Error. */
    final BitSet failed = new BitSet();
    /** The nodes that were given an address: only daemons are. */
    final BitSet addressed = new BitSet();

    final Set<Integer> suspends = new LinkedHashSet<>();
    final Set<Integer> daemons = new LinkedHashSet<>();
    /** Retry nodes that became daemons in this round. */
    final Set<Integer> newDaemons = new LinkedHashSet<>();

    final IntMap<TemplatePlan> boundaries = new IntMap<>();
    final IntMap<Composite> composites = new IntMap<>();
    final IntMap<Call> suspendCalls = new IntMap<>();
    final IntMap<TaskExecution> daemonTasks = new IntMap<>();
    /** By node: work that was under way when a run that still runs was retried. */
    final IntMap<TaskExecution> underway = new IntMap<>();

    final Set<Call> lockWaiters = new LinkedHashSet<>();
    final Set<Call> backoffs = new LinkedHashSet<>();
    final Set<TaskExecution> unstarted = new LinkedHashSet<>();
    List<Runnable> nextRound = new ArrayList<>();
    private @Nullable Map<String, Object> functions;

    private final Map<Origin, Origin> origins = new HashMap<>();
    /** The last entries that were saved to caches. */
    final Map<dev.tiphys.graph.MemoizationStatus, Memo.Saved> saved = new LinkedHashMap<>();

    boolean locksFreed;
    /** Nodes whose progress is still that from before a user's command; Argo derives it only in a round that changes something. */
    final Set<Integer> staleProgress = new LinkedHashSet<>();

    boolean waitingForLock;
    /** Whether hooks of the workflow run: a DAG that is the entry point does not end before they do, as in Argo. */
    boolean openHooks;

    @Nullable
    String hookError;
    /** What the run says instead of its entry node's message, if a handler's condition could not be decided there. */
    @Nullable
    String operationError;

    /** The node that was last looked at, for messages about faults of ours. */
    int focus = -1;

    WorkflowSpec spec;
    Arguments arguments;
    /** The arguments that the manifest itself names, without those of a WorkflowTemplate. */
    Arguments ownArguments = Arguments.EMPTY;
    /** What was submitted. */
    @Nullable
    Workflow workflow;
    /** Whether the spec comes from a WorkflowTemplate. */
    boolean referred;

    WorkflowPhase phase = WorkflowPhase.UNKNOWN;
    String message = "";
    long startedAt;
    long finishedAt;
    boolean suspended;
    String shutdown = "";
    /** Epoch milliseconds of the round. */
    long now;
    /** Pods active when the round began and those created since, as Argo counts for spec.parallelism. */
    long podsInRound;
    /** Whether nodes may exist that no call of this decider has made: after a retry or a recovery. */
    boolean adopting;
    /** How many nodes there were when the run was taken up; more may have been taken away since. */
    private int adopted;
    /** Parents and children that were put together since. */
    private final Set<Long> attached = new HashSet<>();

    List<Effect> effects = new ArrayList<>();
    /** The nodes before a retry, for the progress that is shown until the next round; null if there was none. */
    @Nullable
    NodeReader countedNodes;
    /** Whether nodes show the progress that they were given: in a new run that took them over, until the first round. */
    boolean progressTakenOver;
    /** The node whose name was asked for last as the beginning of another's: often the same many times. */
    private int lastBase = -1;

    private String lastBaseName = "";
    /** Grows with every change that a later round may have to see. */
    long changes;

    Run(
            RunIdentity identity,
            WorkflowSpec spec,
            Arguments arguments,
            Map<String, String> labels,
            Map<String, String> annotations,
            TemplateLibrary library,
            Surroundings surroundings,
            DeciderOptions options) {
        this(
                identity,
                spec,
                arguments,
                labels,
                annotations,
                library,
                surroundings,
                options,
                new NodeTable(identity.name()));
    }

    private Run(
            RunIdentity identity,
            WorkflowSpec spec,
            Arguments arguments,
            Map<String, String> labels,
            Map<String, String> annotations,
            TemplateLibrary library,
            Surroundings surroundings,
            DeciderOptions options,
            NodeTable nodes) {
        this.identity = identity;
        this.spec = spec;
        this.arguments = arguments;
        this.labels = new LinkedHashMap<>(labels);
        this.annotations = new LinkedHashMap<>(annotations);
        this.library = library;
        this.surroundings = surroundings;
        this.options = options;
        this.nodes = nodes;
        this.suspended = Boolean.TRUE.equals(spec.suspend());
        this.shutdown = spec.shutdown() == null ? "" : spec.shutdown();
        this.globals = new Globals(this);
    }

    /** A copy of a run that has ended, to try something on. */
    Run fork(Surroundings others) {
        Run fork = new Run(identity, spec, arguments, labels, annotations, library, others, options, nodes.fork());
        fork.ownArguments = ownArguments;
        fork.referred = referred;
        fork.workflow = workflow;
        fork.phase = phase;
        fork.message = message;
        fork.startedAt = startedAt;
        fork.finishedAt = finishedAt;
        fork.suspended = suspended;
        fork.shutdown = shutdown;
        fork.now = now;
        fork.outputs.takeOver(outputs);
        fork.globals.parameters().putAll(globals.parameters());
        fork.adopt();
        return fork;
    }

    /** The workflow's arguments as the entry point gets them: with the values they have now. */
    Arguments entryArguments() {
        Arguments result = arguments;
        for (Map.Entry<String, String> parameter : globals.parameters().entrySet()) {
            result = result.withParameter(arguments
                    .parameter(parameter.getKey())
                    .map(declared -> declared.withValue(parameter.getValue()))
                    .orElseGet(() -> dev.tiphys.model.Parameter.of(parameter.getKey(), parameter.getValue())));
        }
        return result;
    }

    /** The arguments as the run shows them: with the values they have, if they are the workflow's own to the end. */
    Arguments shownArguments() {
        if (referred) {
            return ownArguments;
        }
        Arguments result = ownArguments;
        for (dev.tiphys.model.Parameter parameter : ownArguments.parameters()) {
            String value = globals.parameters().get(parameter.name());
            if (parameter.value() != null && value != null) {
                result = result.withParameter(parameter.withValue(value));
            }
        }
        return result;
    }

    /** The workflow's deadline in epoch milliseconds; {@link Long#MAX_VALUE} if it has none. */
    long deadline() {
        Long seconds = spec.activeDeadlineSeconds();
        if (seconds == null || startedAt == 0) {
            return Long.MAX_VALUE;
        }
        return startedAt / 1000 * 1000 + seconds * 1000;
    }

    boolean pastDeadline() {
        return now >= deadline();
    }

    boolean shuttingDown() {
        return !shutdown.isEmpty();
    }

    /** Whether new work may start: nothing after Terminate, only handlers after Stop. */
    boolean mayStart(boolean handler) {
        return shutdown.isEmpty() || handler && shutdown.equals("Stop");
    }

    /** A departure from Argo took effect. */
    void depart(String code) {
        departures.add(code);
    }

    // ---- nodes

    NodeRecord node(int index) {
        return nodes.get(index);
    }

    String name(int index) {
        return nodes.name(nodes.get(index));
    }

    String id(int index) {
        return nodes.id(nodes.get(index), identity.name());
    }

    /** The name and id of a node, for others than the run's own thread. */
    LazyName lazyName(NodeRecord node) {
        if (node.base() != lastBase) {
            lastBase = node.base();
            lastBaseName = lastBase < 0 ? "" : name(lastBase);
        }
        return new LazyName(identity.name(), lastBaseName, node.name(), node.hash(), node.twin());
    }

    /** The index of an existing node of that name; -1 if there is none. */
    int existing(NodeName name) {
        return adopting ? nodes.indexOf(name) : -1;
    }

    /** Makes a node. */
    NodeRecord create(
            NodeName name,
            int boundary,
            Origin origin,
            NodeType type,
            NodePhase phase,
            NodeFlags flags,
            String message) {
        if (flags.hooked() && name.stem().equals(HookPlan.EXIT_STEM) && nodes.indexOf(name) >= 0) {
            // a task of that name, which Argo takes for the handler
            depart(Departure.RETRY_NAMES);
        }
        NodeRecord node = nodes.add(name, boundary, origin, type);
        node.phase(phase);
        node.startedAt = now;
        node.message = message;
        node.hooked(flags.hooked());
        node.retried(flags.retried());
        node.partOfExitHandler(flags.partOfExitHandler());
        if (phase.isFinal()) {
            node.finishedAt = now;
        }
        count(node, true);
        changes++;
        return node;
    }

    NodeRecord create(
            NodeName name,
            int boundary,
            Origin origin,
            NodeType type,
            NodePhase phase,
            NodeFlags flags,
            @Nullable NodeInputs inputs) {
        NodeRecord node = create(name, boundary, origin, type, phase, flags, "");
        node.inputs = inputs;
        return node;
    }

    /** Gives a node a phase, keeping its message. */
    void mark(int index, NodePhase phase) {
        mark(index, phase, node(index).message);
    }

    /** Gives a node a phase and a message. Sets the end of one that is fulfilled now. */
    void mark(int index, NodePhase phase, String message) {
        NodeRecord old = node(index);
        if (old.phase() == phase && old.message.equals(message)) {
            return;
        }
        NodeRecord node = nodes.edit(index);
        count(node, false);
        node.phase(phase);
        node.message = message;
        if (node.fulfilled() && node.finishedAt == 0) {
            node.finishedAt = now;
        }
        if (phase.isFinal()) {
            node.waitingFor("");
            suspends.remove(index);
        }
        count(node, true);
        changes++;
    }

    /** Changes a node in a way that its counters may see. */
    void change(int index, java.util.function.Consumer<NodeRecord> change) {
        NodeRecord node = nodes.edit(index);
        count(node, false);
        change.accept(node);
        count(node, true);
        changes++;
    }

    /** Takes a node away; who points to it has to be changed, too. */
    void remove(int index) {
        count(node(index), false);
        nodes.remove(index);
        changes++;
    }

    private void count(NodeRecord node, boolean in) {
        note(node, in);
        Counters ofBoundary = counters.get(node.boundary);
        if (in) {
            all.add(node);
            if (ofBoundary != null) {
                ofBoundary.add(node);
            }
        } else {
            all.remove(node);
            if (ofBoundary != null) {
                ofBoundary.remove(node);
            }
        }
    }

    private void note(NodeRecord node, boolean in) {
        if (node.phase().isFailure()) {
            failed.set(node.index(), in);
        }
        if (!node.podIp().isEmpty()) {
            addressed.set(node.index(), in);
        }
    }

    /** Makes one node the child of another, once. */
    void link(int parent, int child) {
        if (!node(parent).hasChild(child)) {
            attach(parent, child);
        }
    }

    /** Makes a new node the child of another. */
    void append(int parent, int child) {
        NodeRecord record = node(parent);
        boolean isLast = record.childCount() > 0 && record.child(record.childCount() - 1) == child;
        if (!isLast && !(adopting && wasChild(record, child))) {
            attach(parent, child);
        }
    }

    /** A node that was made since the run was taken up can only have been attached since. */
    private boolean wasChild(NodeRecord parent, int child) {
        return child >= adopted ? attached.contains(pair(parent.index(), child)) : parent.hasChild(child);
    }

    private void attach(int parent, int child) {
        nodes.edit(parent).appendChild(child);
        if (adopting) {
            attached.add(pair(parent, child));
        }
        changes++;
    }

    private static long pair(int parent, int child) {
        return (long) parent << 32 | child;
    }

    /** Takes global outputs over. */
    void export(@Nullable NodeOutputs nodeOutputs) {
        if (outputs.export(nodeOutputs)) {
            changes++;
        }
    }

    /** Forgets what belonged to calls, which are about to be made anew from the nodes; what is counted stays. */
    void forgetCalls() {
        adopting = true;
        underway.clear();
        adopted = nodes.limit();
        attached.clear();
        suspends.clear();
        suspendCalls.clear();
        daemons.clear();
        daemonTasks.clear();
        composites.clear();
        boundaries.clear();
        lockWaiters.clear();
        backoffs.clear();
        unstarted.clear();
        nextRound = new ArrayList<>();
        timers.clear();
        hookError = null;
        operationError = null;
    }

    /** As {@link #forgetCalls}, in a run that still runs: what is under way stays so. */
    void forgetCallsButTasks() {
        List<Runnable> due = nextRound;
        forgetCalls();
        nextRound = due;
        tasks.all().forEach(task -> underway.put(task.node(), task));
        if (deadline() != Long.MAX_VALUE) {
            timers.at(deadline(), () -> changes++);
        }
    }

    /** Takes up nodes that were put into the table by hand: they are counted, and calls are made from them. */
    void adopt() {
        forgetCalls();
        all.clear();
        counters.clear();
        for (int i = 0; i < nodes.limit(); i++) {
            NodeRecord node = nodes.find(i);
            if (node == null) {
                continue;
            }
            note(node, true);
            all.add(node);
            if (node.boundary >= 0 && (!node.phase().isFinal() || node.phase().isFailure())) {
                Counters ofBoundary = counters.get(node.boundary);
                if (ofBoundary == null) {
                    ofBoundary = new Counters();
                    counters.put(node.boundary, ofBoundary);
                }
                ofBoundary.add(node);
            }
        }
    }

    /** Whether the workflow has no status yet, for those who ask for it: it is Running from the second round on. */
    boolean isFirstRound() {
        return globals.isFirstRound();
    }

    /** Something to do when the next round begins. */
    void later(Runnable action) {
        nextRound.add(action);
        changes++;
    }

    /** Ends the daemons that lie directly in a boundary. */
    void endDaemons(int boundary) {
        if (daemons.isEmpty()) {
            return;
        }
        for (int daemon : List.copyOf(daemons)) {
            if (node(daemon).boundary != boundary) {
                continue;
            }
            TaskExecution task = daemonTasks.get(daemon);
            if (task != null && task.isActive()) {
                task.endDaemon();
            } else {
                for (TaskExecution attempt : tasks.all()) {
                    if (attempt.call.node() == daemon && attempt.template.isDaemon()) {
                        attempt.endDaemon();
                    }
                }
                daemons.remove(daemon);
                if (newDaemons.contains(daemon)) {
                    depart(Departure.END_TIME);
                }
                change(daemon, node -> node.daemoned(false));
                mark(daemon, NodePhase.SUCCEEDED);
            }
        }
    }

    /** What expressions may call; made when the first one is evaluated. */
    Map<String, Object> functions() {
        if (functions == null) {
            Long seed = options.seed();
            java.util.random.RandomGenerator random = seed == null
                    ? new java.security.SecureRandom()
                    : new java.util.Random(seed * 31 + identity.name().hashCode());
            functions =
                    new dev.tiphys.core.sprig.ArgoFunctions(() -> java.time.Instant.ofEpochMilli(now), random).roots();
        }
        return functions;
    }

    /** Where nodes of a call say that they come from; the same object for the same place. */
    Origin origin(String templateName, @Nullable TemplateUse use, TemplateBase base) {
        Origin origin = new Origin(templateName, use, library.scope(base));
        Origin known = origins.putIfAbsent(origin, origin);
        return known == null ? origin : known;
    }

    void effect(Effect effect) {
        effects.add(effect);
    }
}
