package dev.tiphys.graph;

import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One node of a run as it was when its snapshot was taken: immutable, to be kept for ever. Names, ids and lists are
 * derived from compact storage when they are asked for; two calls may return different but equal objects.
 */
public interface Node {
    /** Argo's id: the workflow's name for the root, else the workflow's name, a dash and a hash of {@link #name()}. */
    String id();

    /** The full name, such as {@code wf[0].build(1:x)}: unique in the run. */
    String name();

    /** The name below the boundary, as Argo's tools show it. */
    String displayName();

    /** What the node stands for. */
    NodeType type();

    /** How far the node is. */
    NodePhase phase();

    /** Why the node has its phase; empty if there is nothing to say. */
    String message();

    /** The template's name; empty if the node was made from a template elsewhere or from none. */
    String templateName();

    /** The template elsewhere that the node was made from. */
    Optional<TemplateUse> templateRef();

    /** Where the template's name was looked up, such as {@code local/wf}; empty for nodes without template. */
    String templateScope();

    /** The id of the steps or dag node that this node lies in; empty for the root and for handlers of the workflow. */
    String boundaryId();

    /** Ids of the nodes that come directly after this one, in the order they were made. */
    List<String> children();

    /** Ids of the last nodes of a finished group. */
    List<String> outboundNodes();

    /** Inputs with their values; absent for nodes that have none. */
    Optional<Inputs> inputs();

    /** Outputs known so far; absent for nodes that have none. */
    Optional<Outputs> outputs();

    /** Absent for a node that has not started (one that Argo gives no start time). */
    Optional<Instant> startedAt();

    /** When the node was fulfilled; for a daemon, when it became ready. */
    Optional<Instant> finishedAt();

    /** Finished leaves of all leaves of this node; for a leaf, what its executor told. */
    Progress progress();

    /** Whether this is a daemon that is ready and runs. */
    boolean daemoned();

    /** Whether the node is a hook or an exit handler. */
    boolean hooked();

    /** Whether the node is one attempt of a retried node. */
    boolean retried();

    /** The address of a daemon or task, if its executor told one; empty if not. */
    String podIp();

    /** What a look-up in a memoization cache gave; absent if there was none. */
    Optional<MemoizationStatus> memoization();

    /** The lock that the node waits for, such as {@code default/Mutex/m}; empty if none. */
    String waitingForLock();

    /** What else a status that was read says of the node, by key; it is written back unchanged. Empty for own runs. */
    default Map<String, @Nullable Object> extra() {
        return Map.of();
    }

    /** {@link NodePhase#isFinal()}, or a ready daemon. */
    default boolean fulfilled() {
        return phase().isFinal() || (daemoned() && phase() != NodePhase.PENDING);
    }
}
