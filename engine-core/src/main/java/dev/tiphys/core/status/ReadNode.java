package dev.tiphys.core.status;

import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.Node;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.graph.NodeType;
import dev.tiphys.graph.Progress;
import dev.tiphys.graph.TemplateUse;
import dev.tiphys.model.Inputs;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node that was read. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // the components are what the interface returns
record ReadNode(
        String id,
        String name,
        String displayName,
        NodeType type,
        NodePhase phase,
        String message,
        String templateName,
        Optional<TemplateUse> templateRef,
        String templateScope,
        String boundaryId,
        List<String> children,
        List<String> outboundNodes,
        Optional<Inputs> inputs,
        Optional<Outputs> outputs,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Progress progress,
        boolean daemoned,
        boolean hooked,
        boolean retried,
        String podIp,
        Optional<MemoizationStatus> memoization,
        String waitingForLock,
        Map<String, @Nullable Object> extra)
        implements Node {
    ReadNode {
        children = List.copyOf(children);
        outboundNodes = List.copyOf(outboundNodes);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(extra);
    }
}
