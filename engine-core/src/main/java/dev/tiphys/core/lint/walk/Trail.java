package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.tree.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that led to a template: Argo puts them in front of each message. Where a call leads into another document,
 * what is wrong there is reported at the call.
 */
public final class Trail {
    /** No call yet. */
    static final Trail START = new Trail(null, () -> "", null, 0);

    private static final int SHOWN = 1000;

    private final @Nullable Trail parent;
    private final Supplier<String> text;
    private final @Nullable Node site;
    private final int depth;

    private Trail(@Nullable Trail parent, Supplier<String> text, @Nullable Node site, int depth) {
        this.parent = parent;
        this.text = text;
        this.site = site;
        this.depth = depth;
    }

    /** One call further; the text stands in front of what follows, with a blank between. It is made when it is needed. */
    Trail call(Supplier<String> path) {
        return new Trail(this, () -> path.get() + " ", site, depth + 1);
    }

    /** More text in front of what follows. */
    Trail then(String more) {
        return new Trail(this, () -> more, site, depth + 1);
    }

    /** From here on in another document, because of that node. */
    Trail via(Node reference) {
        return site != null ? this : new Trail(parent, text, reference, depth);
    }

    /** The node because of which all this is looked at; null within the document itself. */
    @Nullable
    Node site() {
        return site;
    }

    /** All texts, outermost first; the middle of very long ways is left out. */
    String prefix() {
        Deque<String> parts = new ArrayDeque<>();
        for (Trail at = this; at != null; at = at.parent) {
            boolean shown = depth <= SHOWN || at.depth < SHOWN / 2 || at.depth > depth - SHOWN / 2;
            if (shown) {
                parts.addFirst(at.text.get());
            } else if (at.depth == SHOWN / 2) {
                parts.addFirst("… ");
            }
        }
        return String.join("", parts);
    }
}
