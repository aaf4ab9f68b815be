package dev.tiphys.core.decide;

import dev.tiphys.model.Artifact;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks artifacts that a task has made, so that those of skipped steps can be told from them. */
final class Produced {
    static final String MARK = "tiphys.dev/produced";

    private Produced() {}

    static Artifact by(Artifact artifact) {
        if (artifact.extra().containsKey(MARK)) {
            return artifact;
        }
        Map<String, @Nullable Object> extra = new LinkedHashMap<>(artifact.extra());
        extra.put(MARK, true);
        return artifact.toBuilder().extra(extra).build();
    }
}
