package dev.tiphys.core.decide;

import dev.tiphys.engine.TemplateReferencing;
import dev.tiphys.model.Arguments;
import dev.tiphys.model.Workflow;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about workflows that were submitted before, so that submitting one again costs nothing. Keeps
 * nothing alive that memory is needed for.
 */
final class Preparations {
    private static final int MOST = 64;

    private final Map<Key, SoftReference<Prepared>> known = new LinkedHashMap<>(16, 0.75f, true);

    /** The very same object, not an equal one: comparing all of it would cost more than is saved. */
    private static final class Key extends WeakReference<Workflow> {
        private final int hash;

        Key(Workflow workflow) {
            super(workflow);
            this.hash = System.identityHashCode(workflow);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || other instanceof Key key && get() != null && key.refersTo(get());
        }
    }

    /** @throws dev.tiphys.manifest.ManifestException if the workflow may not be submitted so */
    Prepared prepare(
            Workflow workflow, Arguments arguments, Surroundings surroundings, TemplateReferencing referencing) {
        Key key = new Key(workflow);
        Prepared prepared = find(key);
        if (prepared == null || !prepared.isUpToDate(surroundings)) {
            prepared = Prepared.of(workflow, arguments, surroundings, referencing);
        } else if (!prepared.isFor(arguments)) {
            prepared = prepared.with(arguments, surroundings, referencing);
        } else {
            return prepared;
        }
        keep(key, prepared);
        return prepared;
    }

    private synchronized @Nullable Prepared find(Key key) {
        SoftReference<Prepared> found = known.get(key);
        return found == null ? null : found.get();
    }

    private synchronized void keep(Key key, Prepared prepared) {
        known.put(key, new SoftReference<>(prepared));
        if (known.size() > MOST) {
            Iterator<Key> oldest = known.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
