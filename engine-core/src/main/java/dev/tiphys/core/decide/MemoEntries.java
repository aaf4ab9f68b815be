package dev.tiphys.core.decide;

import dev.tiphys.core.golang.GoException;
import dev.tiphys.core.golang.GoJson;
import dev.tiphys.core.manifest.codec.OutputsCodec;
import dev.tiphys.core.plan.PlanException;
import dev.tiphys.model.ConfigMap;
import dev.tiphys.model.Outputs;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries of memoization caches: those that runs have saved, and those that a ConfigMap brings along in Argo's form. */
final class MemoEntries {
    private static final String LABEL = "workflows.argoproj.io/configmap-type";

    private MemoEntries() {}

    /** @throws PlanException with Argo's words if there is an entry that cannot be used */
    static Optional<Surroundings.CacheEntry> find(Run run, String cache, String key) throws PlanException {
        Optional<Surroundings.CacheEntry> saved =
                run.surroundings.caches().load(run.identity.namespace(), cache, key, Instant.ofEpochMilli(run.now));
        if (saved.isPresent()) {
            return saved;
        }
        Optional<ConfigMap> map = run.surroundings.configMap(run.identity.namespace(), cache);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        if (!map.get().metadata().labels().containsKey(LABEL)) {
            throw new PlanException("memoization configmap doesn't have " + LABEL + " label, refusing to use it");
        }
        String text = map.get().data().get(key);
        return text == null || text.isEmpty() ? Optional.empty() : entry(text);
    }

    @SuppressWarnings("unchecked") // objects of JSON have text keys
    private static Optional<Surroundings.CacheEntry> entry(String text) throws PlanException {
        Object data;
        try {
            data = GoJson.unmarshal(text);
        } catch (GoException e) {
            throw new PlanException(
                    "malformed cache entry: could not unmarshal JSON; unable to parse: " + e.getMessage());
        }
        if (!(data instanceof Map<?, ?> map)) {
            throw new PlanException(
                    "malformed cache entry: could not unmarshal JSON; unable to parse: json: no object");
        }
        if (!(map.get("nodeID") instanceof String node) || node.isEmpty()) {
            return Optional.empty();
        }
        Outputs outputs = map.get("outputs") instanceof Map<?, ?> given
                ? OutputsCodec.CODEC.decode((Map<String, @Nullable Object>) given)
                : Outputs.EMPTY;
        return Optional.of(new Surroundings.CacheEntry(outputs, node, created(map.get("creationTimestamp"))));
    }

    private static Instant created(@Nullable Object text) {
        try {
            return Instant.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
