package dev.tiphys.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree of data whose texts may hold tags: read once, filled in as often as one likes, what has no tag is shared. */
public final class TextTree {
    private final @Nullable Object data;
    private final boolean tagged;

    private TextTree(@Nullable Object data, boolean tagged) {
        this.data = data;
        this.tagged = tagged;
    }

    public static TextTree of(@Nullable Object data) {
        if (data instanceof String text) {
            Text compiled = Text.of(text);
            return compiled.isLiteral() ? new TextTree(text, false) : new TextTree(compiled, true);
        }
        if (data instanceof Map<?, ?> map) {
            Map<String, TextTree> members = new LinkedHashMap<>();
            boolean any = false;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                TextTree member = of(entry.getValue());
                members.put(String.valueOf(entry.getKey()), member);
                any |= member.tagged;
            }
            return any ? new TextTree(members, true) : new TextTree(data, false);
        }
        if (data instanceof List<?> list) {
            List<TextTree> elements = new ArrayList<>(list.size());
            boolean any = false;
            for (Object element : list) {
                TextTree tree = of(element);
                elements.add(tree);
                any |= tree.tagged;
            }
            return any ? new TextTree(elements, true) : new TextTree(data, false);
        }
        return new TextTree(data, false);
    }

    public boolean isTagged() {
        return tagged;
    }

    /** The tree, which must be one of names, with its tags filled in. */
    @SuppressWarnings("unchecked") // the root of a template is an object
    public Map<String, @Nullable Object> render(Scope scope) throws PlanException {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(value(scope));
    }

    private @Nullable Object value(Scope scope) throws PlanException {
        if (!tagged) {
            return data;
        }
        if (data instanceof Text text) {
            return text.render(scope);
        }
        if (data instanceof Map<?, ?> members) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                result.put((String) member.getKey(), ((TextTree) member.getValue()).value(scope));
            }
            return result;
        }
        List<@Nullable Object> result = new ArrayList<>();
        for (Object element : (List<?>) java.util.Objects.requireNonNull(data)) {
            result.add(((TextTree) element).value(scope));
        }
        return result;
    }
}
