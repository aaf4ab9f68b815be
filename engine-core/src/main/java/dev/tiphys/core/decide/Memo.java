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
import dev.tiphys.model.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        if (memoize.cache() == null) {
            run.depart(Departure.NO_PANIC);
        }
        Scope scope = call.templateScope(null);
        TaskTexts texts = call.template().texts();
        String cache = cacheName(memoize, scope);
        String key = texts.memoizeKey() == null ? "" : texts.memoizeKey().render(scope);
        if (!KEY.matcher(key).matches()) {
            throw new PlanException("invalid cache key: " + key);
        }
        long maxAge = maxAge(texts, scope);
        Optional<Surroundings.CacheEntry> entry = MemoEntries.find(run, cache, key);
        boolean hit = entry.isPresent() && run.now - entry.get().created().toEpochMilli() <= maxAge;
        MemoizationStatus status = new MemoizationStatus(hit, key, cache);
        if (call.node() < 0) {
            call.createEarly("", hit ? call.flags() : call.flags().ofNode(call.template()));
        }
        run.change(call.node(), node -> node.memoization(status));
        if (!hit) {
            return false;
        }
        Outputs outputs = named(
                entry.get().outputs(),
                GlobalNames.filledIn(call.template().template().outputs(), scope));
        run.change(call.node(), node -> node.outputs = outputs.isEmpty() ? null : NodeOutputs.of(outputs));
        run.mark(call.node(), NodePhase.SUCCEEDED, run.node(call.node()).message);
        NodeOutputs found = run.node(call.node()).outputs;
        if (found != null && GlobalOutputs.has(found)) {
            run.depart(Departure.HIT_EXPORTS);
            run.export(found);
        }
        return true;
    }

    /** The entry's outputs, under the global names that the template declares. */
    private static Outputs named(Outputs found, Outputs declared) {
        List<Parameter> parameters = new ArrayList<>();
        for (Parameter parameter : found.parameters()) {
            String globalName = declared.parameters().stream()
                    .filter(own -> own.name().equals(parameter.name()))
                    .map(own -> own.globalName() == null ? "" : own.globalName())
                    .findFirst()
                    .orElse("");
            parameters.add(
                    globalName.isEmpty()
                            ? parameter
                            : parameter.toBuilder().globalName(globalName).build());
        }
        return found.withParameters(parameters);
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

    /** In milliseconds; what cannot be read is an error whether there is an entry or not. */
    private static long maxAge(TaskTexts texts, Scope scope) throws PlanException {
        if (texts.memoizeMaxAge() == null) {
            return Long.MAX_VALUE;
        }
        try {
            return GoDurations.parse(texts.memoizeMaxAge().render(scope)) / GoDurations.MILLISECOND;
        } catch (GoException e) {
            throw new PlanException("invalid maxAge: " + e.getMessage());
        }
    }

    /** When a run saved an entry last, and what for. */
    record Saved(long at, String podName) {}

    /** Saves what a node gave, if it is memoized and has succeeded. */
    static void save(Run run, int index) {
        save(run, index, "");
    }

    /** @param podName of a task, empty otherwise: of those that end together Argo saves them by these names, the last stays */
    static void save(Run run, int index, String podName) {
        NodeRecord node = run.node(index);
        MemoizationStatus status = node.memoization();
        if (status == null || status.hit()) {
            return;
        }
        Saved before = run.saved.get(status);
        if (before != null && before.at == run.now && !podName.isEmpty() && before.podName.compareTo(podName) > 0) {
            return;
        }
        run.saved.put(status, new Saved(run.now, podName));
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
