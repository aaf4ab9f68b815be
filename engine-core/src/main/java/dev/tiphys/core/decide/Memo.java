package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoDurations;
import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.core.plan.TaskTexts;
import dev.tiphys.core.plan.Text;
import dev.tiphys.core.state.NodeOutputs;
import dev.tiphys.core.state.NodeRecord;
import dev.tiphys.core.template.Scope;
import dev.tiphys.graph.MemoizationStatus;
import dev.tiphys.graph.NodePhase;
import dev.tiphys.model.Memoize;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Memoization: a look into the cache before a node runs, and an entry when it has succeeded. */
final class Memo {
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9][-a-zA-Z0-9]*");

    private Memo() {}

    /** Looks up a node that is about to start. Returns whether it has ended thereby. */
    static boolean lookUp(Call call) throws PlanException {
        Memoize memoize = call.template().template().memoize();
        if (memoize == null || call.looked()) {
            return false;
        }
        call.looked(true);
        Run run = call.run();
        Scope scope = call.templateScope(null);
        TaskTexts texts = call.template().texts();
        String cache = cacheName(memoize, scope);
        String key = texts.memoizeKey() == null ? "" : texts.memoizeKey().render(scope);
        if (!KEY.matcher(key).matches()) {
            throw new PlanException("invalid cache key: " + key);
        }
        Optional<Surroundings.CacheEntry> entry = MemoEntries.find(run, cache, key);
        boolean hit = entry.isPresent() && !tooOld(texts, scope, entry.get(), run.now);
        MemoizationStatus status = new MemoizationStatus(hit, key, cache);
        if (call.node() < 0) {
            call.createEarly(NodePhase.PENDING, "");
        }
        run.change(call.node(), node -> node.memoization(status));
        if (!hit) {
            return false;
        }
        Outputs outputs = entry.get().outputs();
        run.change(call.node(), node -> node.outputs = outputs.isEmpty() ? null : NodeOutputs.of(outputs));
        run.mark(call.node(), NodePhase.SUCCEEDED, run.node(call.node()).message);
        return true;
    }

    /** A node of a memoized template says so from the start. */
    static void mark(Call call, int node) {
        Memoize memoize = call.template().template().memoize();
        if (memoize == null || call.run().node(node).memoization() != null) {
            return;
        }
        try {
            Scope scope = call.templateScope(null);
            Text key = call.template().texts().memoizeKey();
            MemoizationStatus status =
                    new MemoizationStatus(false, key == null ? "" : key.render(scope), cacheName(memoize, scope));
            call.run().change(node, record -> record.memoization(status));
        } catch (PlanException e) {
            // the look-up has said so
        }
    }

    private static String cacheName(Memoize memoize, Scope scope) throws PlanException {
        if (memoize.cache() == null || memoize.cache().configMap() == null) {
            throw new PlanException("cache could not be found or created");
        }
        return Text.of(memoize.cache().configMap().name()).render(scope);
    }

    private static boolean tooOld(TaskTexts texts, Scope scope, Surroundings.CacheEntry entry, long now)
            throws PlanException {
        if (texts.memoizeMaxAge() == null) {
            return false;
        }
        try {
            long nanos = GoDurations.parse(texts.memoizeMaxAge().render(scope));
            return now - entry.created().toEpochMilli() > nanos / GoDurations.MILLISECOND;
        } catch (GoException e) {
            throw new PlanException("invalid maxAge: " + e.getMessage());
        }
    }

    /** Saves what a node gave, if it is memoized and has succeeded. */
    static void save(Run run, int index) {
        NodeRecord node = run.node(index);
        MemoizationStatus status = node.memoization();
        if (status == null || status.hit()) {
            return;
        }
        NodeOutputs outputs = node.outputs;
        run.surroundings
                .caches()
                .save(
                        run.identity.namespace(),
                        status.cacheName(),
                        status.key(),
                        new Surroundings.CacheEntry(
                                outputs == null ? Outputs.EMPTY : outputs.toModel(),
                                run.id(index),
                                Instant.ofEpochMilli(run.now)));
    }
}
